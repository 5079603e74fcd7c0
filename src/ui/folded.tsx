/** A list that is folded under its title. */
interface Props {
  readonly title: string;
  readonly items: readonly string[];
  readonly open?: boolean;
}

/** Renders nothing for an empty list. */
export const Folded = ({ title, items, open = false }: Props) =>
  items.length === 0 ? null : (
    <details open={open}>
      <summary>{title}</summary>
      <ul>
        {items.map((item, n) => (
          <li key={n}>{item}</li>
        ))}
      </ul>
    </details>
  );
