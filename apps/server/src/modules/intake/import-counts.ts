/** What publishing did with the good rows of a file. */
export interface PublishedCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly customersCreated: number;
}
