/**
 * The desk's side of the Picker: the files of the signed-in account, and what was picked becomes known to `drive.file`.
 */
import { files, pick } from '../door';
import { words } from '../words';

interface Message {
  readonly desk?: string;
  readonly ids?: readonly string[];
  readonly chosen?: readonly string[];
}

/** Answers the messages of `pickerDouble`; any other is left alone. */
export async function answerPicker(message: Message, inside: Window): Promise<void> {
  if (message.desk === 'pickable')
    inside.postMessage({ desk: 'pickableFiles', files: await files(), words: words.picker }, '*');
  if (message.desk !== 'pick') return;
  for (const id of message.ids ?? []) await pick(id);
  inside.postMessage({ desk: 'picked', chosen: message.chosen ?? [] }, '*');
}
