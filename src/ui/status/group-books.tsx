/** *Sổ chung* of the groups on the first screen: where each is, what waits, and what went to the trash. */
import type { StatusView } from '../../app/api';
import { statusWords } from '../../text/windows/page';

/** Renders nothing where the office names no group. */
export function GroupBooks({ books, waits, gone }: StatusView['groupBooks']) {
  if (books.length === 0 && waits === '' && gone.length === 0) return null;
  return (
    <details open={gone.length > 0 || waits !== ''}>
      <summary>{`${statusWords.groupBooks} (${books.length})`}</summary>
      <ul>
        {books.map(({ name, link }) => (
          <li key={link}>
            <a href={link} target="_blank" rel="noopener">
              {name}
            </a>
          </li>
        ))}
        {[waits, ...gone]
          .filter((words) => words !== '')
          .map((words) => (
            <li key={words}>{words}</li>
          ))}
      </ul>
    </details>
  );
}
