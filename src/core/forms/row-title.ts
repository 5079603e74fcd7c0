/** A row of a form or of a result. */
interface Titled {
  /** Printed number; may be empty. */
  readonly number: string;
  readonly label: string;
}

/** Number and label; the label alone when the number is empty. */
export const rowTitle = ({ number, label }: Titled): string => [number, label].filter((part) => part !== '').join(' ');
