/** Where the table comes from: a file, or what is pasted. */
import { tablePageWords as words } from '../../text/windows/table';
import { pastedTable, readTable, TABLE_FILES } from '../table-file/read-table';
import type { TextGrid } from '../table-file/text-grid';
import { gridOfText } from '../table-file/text-table';

interface Props {
  readonly table: TextGrid | null;
  readonly busy: boolean;
  readonly onTable: (table: TextGrid | null) => void;
  readonly onFail: (error: unknown) => void;
}

/** What is pasted is read from the clipboard, since the field itself keeps only the text. */
export const Given = ({ table, busy, onTable, onFail }: Props) => (
  <>
    <label>
      {words.file}
      <input
        type="file"
        accept={TABLE_FILES}
        disabled={busy}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          onTable(null);
          if (file) readTable(file).then(onTable, onFail);
        }}
      />
    </label>
    <label>
      {words.paste}
      <textarea
        rows={3}
        disabled={busy}
        onPaste={(event) => {
          if (event.clipboardData) onTable(pastedTable(event.clipboardData));
        }}
        onInput={(event) => {
          if (!(event instanceof InputEvent) || event.inputType !== 'insertFromPaste')
            onTable(event.currentTarget.value.trim() === '' ? null : gridOfText(event.currentTarget.value));
        }}
      />
    </label>
    {table && (
      <p role="status" class="quiet">
        {words.read(table.length)}
      </p>
    )}
  </>
);
