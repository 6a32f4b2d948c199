/** A seeded source of chance: the same seed gives the same numbers. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A number from 0 up to, but not including, 1 (a linear congruential generator, its high bits mixed). */
  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    const mixed = Math.imul(this.#state ^ (this.#state >>> 15), 2246822519);
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** Whether something of this likelihood, from 0 to 1, happens. */
  happens(likelihood: number): boolean {
    return this.next() < likelihood;
  }

  /** Any item of a list, all as often. */
  pick<Item>(list: readonly Item[]): Item {
    return itemAt(list, Math.floor(this.next() * list.length));
  }

  /** An item of a list, the one at rank r about 1/r as often as the first: words and names come like this (Zipf’s law). */
  ranked<Item>(list: readonly Item[]): Item {
    return itemAt(list, Math.floor((list.length + 1) ** this.next()) - 1);
  }

  /** A length spread about `median` as lengths of documents are (log-normal; the sum of six evens out to a bell). */
  length(median: number, spread: number): number {
    const bell = Array.from({ length: 6 }, () => this.next()).reduce((sum, each) => sum + each, -3) / Math.SQRT1_2;
    return Math.round(median * Math.exp(bell * spread));
  }
}

function itemAt<Item>(list: readonly Item[], index: number): Item {
  const item = list[Math.min(index, list.length - 1)];
  if (item === undefined) throw new Error('There is nothing to choose from an empty list.');
  return item;
}
