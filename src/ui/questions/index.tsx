/** The sidebar *Hỏi đáp*: questions of units at a row, each answered once for all units. */
import { useState } from 'preact/hooks';
import type { QuestionLine, QuestionsView } from '../../app/duties/questions';
import { questionWords as words } from '../../text/windows/duties/questions';
import { ask } from '../call';
import { Choose } from '../choose';
import { Folded } from '../folded';
import '../page.css';
import { mount } from '../mount';
import { usePeriodView } from '../period-view';
import { SaidLine } from '../said';

interface AnswerProps {
  readonly line: QuestionLine;
  readonly busy: boolean;
  /** The first of the list: its button is the main one of the window. */
  readonly isNext: boolean;
  readonly onGo: (answer: string, by: string) => void;
}

function Answer({ line, busy, isNext, onGo }: AnswerProps) {
  const [text, write] = useState('');
  const [by, choose] = useState(line.answerers[0] ?? '');
  return (
    <li class="unit">
      <form
        aria-label={line.title}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && text.trim() !== '') onGo(text, by);
        }}
      >
        <p>
          <b>{line.title}</b>
          <br />
          {line.question}
          <br />
          <span class="quiet">{words.askedBy(line.units)}</span>
        </p>
        <label>
          {words.answer}
          <textarea rows={3} value={text} onInput={(event) => write(event.currentTarget.value)} />
        </label>
        <Choose
          label={words.by}
          value={by}
          choices={line.answerers.map((one) => ({ value: one, label: one }))}
          busy={busy}
          onChoose={choose}
        />
        <div class="actions">
          <button class={isNext ? 'main' : undefined} type="submit" disabled={busy || text.trim() === ''}>
            {words.go}
          </button>
        </div>
      </form>
    </li>
  );
}

interface ListedProps {
  readonly view: QuestionsView;
  readonly busy: boolean;
  readonly onAnswer: (line: QuestionLine, text: string, by: string) => void;
}

const Listed = ({ view, busy, onAnswer }: ListedProps) => (
  <>
    <h2>{words.waiting(view.lines.length)}</h2>
    {view.lines.length === 0 && <p>{words.none}</p>}
    <ul class="units">
      {view.lines.map((line, at) => (
        <Answer
          key={`${line.form}|${line.row}|${line.question}`}
          line={line}
          busy={busy}
          isNext={at === 0}
          onGo={(text, by) => onAnswer(line, text, by)}
        />
      ))}
    </ul>
    <Folded
      title={words.answered(view.answered.length)}
      items={view.answered.map((one) => words.answeredLine(one.title, one.answer, one.by))}
      open={view.answered.length <= 3}
    />
    {view.answered.length > 0 && <p class="quiet">{words.answeredWhat}</p>}
  </>
);

function Questions() {
  const { view, busy, said, here, read, change } = usePeriodView((asked) => ask('questions', asked));
  const answer = (line: QuestionLine, text: string, by: string): void =>
    void change(async () => {
      const { form, row, question } = line;
      const { units } = await ask('answerQuestion', { ...here(), form, row, question, answer: text, by });
      return words.done(units);
    });
  return (
    <main aria-busy={busy}>
      <h1>{words.title}</h1>
      {view && (
        <p>
          <b>{view.period.name}</b>
        </p>
      )}
      <p class="quiet">{words.what}</p>
      <SaidLine said={said} />
      {busy && <p role="status">{view ? words.working : words.loading}</p>}
      {view && <Listed view={view} busy={busy} onAnswer={answer} />}
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void read(here())}>
          {words.refresh}
        </button>
      </div>
    </main>
  );
}

mount(<Questions />);
