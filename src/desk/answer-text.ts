/**
 * The answer of the current call as JSON text. Its length prices the call and the text itself goes to the script, so it
 * is written once.
 */
let last: { readonly answer: unknown; readonly text: string } | undefined;

/** Writes an answer and keeps the text until it is taken. */
export function answerText(answer: unknown): string {
  const text = JSON.stringify(answer ?? null);
  last = { answer, text };
  return text;
}

/** The text of `answer`: the kept one when it is of this very answer. Nothing is kept afterwards. */
export function takeAnswerText(answer: unknown): string | undefined {
  const kept = last;
  last = undefined;
  return kept !== undefined && answer !== undefined && kept.answer === answer ? kept.text : JSON.stringify(answer);
}
