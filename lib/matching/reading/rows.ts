import { twice } from "./twice";

const firstRows = 1 << 10;
const firstRoom = 1 << 14;

/** Lists of numbers, one after the other in one array. */
export class Rows {
  /** How many lists are complete. */
  count = 0;
  values = new Uint32Array(firstRoom);
  /** Where each list begins; it ends where the next one begins. */
  starts = new Uint32Array(firstRows);
  private size = 0;

  /** Puts a number at the end of the list that is open. */
  add(value: number): void {
    if (this.size === this.values.length) this.values = twice(Uint32Array, this.values);
    this.values[this.size] = value;
    this.size += 1;
  }

  /** Ends a list and opens the next one. */
  close(): void {
    this.count += 1;
    if (this.count === this.starts.length) this.starts = twice(Uint32Array, this.starts);
    this.starts[this.count] = this.size;
  }
}
