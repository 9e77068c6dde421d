import type { ChildProcess } from 'node:child_process';

/** The next message of a process of ours. @throws when it ends without one */
export function messageOf<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: Message) => {
      child.off('exit', onExit);
      resolve(message);
    };
    const onExit = (code: number | null, signal: string | null) => {
      child.off('message', onMessage);
      reject(new Error(`a process under measurement ended (${code ?? signal})`));
    };
    child.once('message', onMessage).once('exit', onExit);
  });
}
