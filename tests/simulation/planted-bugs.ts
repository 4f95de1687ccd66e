/** A bug as somebody might write it: a piece of one file's text that is replaced by another. */
export interface PlantedBug {
  name: string;
  file: string;
  find: string;
  replace: string;
}
