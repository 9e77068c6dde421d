type Task = () => void | Promise<void>;

const tasks: Task[] = [];

/** Done after the last test of the file that runs: `afterAll` for what files share, which they load only once. */
export function afterFile(task: Task): void {
  tasks.push(task);
}

/** What was left to be done, the last first. */
export async function finishFile(): Promise<void> {
  for (const task of tasks.splice(0).reverse()) await task();
}
