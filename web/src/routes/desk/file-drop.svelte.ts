import { droppedFiles } from './dropped-files.ts';

/** Files dropped anywhere on a page: whether some are over it, and what is done with them. */
export class FileDrop {
  isOver = $state(false);
  readonly #take: (files: readonly File[]) => Promise<void>;

  constructor(take: (files: readonly File[]) => Promise<void>) {
    this.#take = take;
  }

  readonly ondragover = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    this.isOver = true;
  };

  readonly ondragleave = ({ relatedTarget }: DragEvent): void => {
    if (relatedTarget === null) this.isOver = false;
  };

  readonly ondrop = async (event: DragEvent): Promise<void> => {
    if (!holdsFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    this.isOver = false;
    const files = await droppedFiles(event.dataTransfer);
    if (files.length > 0) await this.#take(files);
  };
}

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
