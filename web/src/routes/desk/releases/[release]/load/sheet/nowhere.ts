/** A store that keeps nothing: what is made on the spot is saved at once or not at all. */
export const nowhere: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
};
