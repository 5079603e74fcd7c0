/** The side that gives: the address of the receiving account, then what will change, then the job. */
import { useState } from 'preact/hooks';
import { handoverPageWords } from '../../text/windows/handover';

const words = handoverPageWords.give;

interface Props {
  readonly account: string;
  readonly typed: string;
  readonly onType: (account: string) => void;
  readonly onPlan: () => void;
}

export function Give({ account, typed, onType, onPlan }: Props) {
  const [isBlank, setBlank] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setBlank(typed.trim() === '');
        if (typed.trim() !== '') onPlan();
      }}
    >
      <p>{words.intro(account)}</p>
      <label>
        {words.account}
        <input
          type="email"
          name="account"
          autocomplete="off"
          aria-describedby="account-hint"
          aria-invalid={isBlank}
          value={typed}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      </label>
      <p class="quiet" id="account-hint">
        {words.hint}
      </p>
      <div class="actions">
        <button class="main" type="submit">
          {words.toPlan}
        </button>
      </div>
    </form>
  );
}
