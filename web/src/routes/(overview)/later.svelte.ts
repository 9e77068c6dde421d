/** What is read after the first paint: null until it has come, and why it did not. */
export class Later<T> {
  value = $state.raw<T | null>(null);
  state = $state<'coming' | 'come' | 'failed'>('coming');

  constructor(promise: Promise<T>) {
    promise.then(
      (value) => {
        this.value = value;
        this.state = 'come';
      },
      () => {
        this.state = 'failed';
      },
    );
  }
}
