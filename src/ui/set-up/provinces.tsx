/** Chooses the province to set up, by name with or without Vietnamese marks, and shows what its catalogue contains. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ProvinceChoice } from '../../app/api';
import { PROVINCE_GROUPS } from '../../text/provinces';
import { setUpWords as words } from '../../text/windows/set-up-page';
import { closeWindow } from '../call';
import { named } from '../named';
import { dialogWords } from '../../text/windows/page';

const GROUPS = Object.keys(PROVINCE_GROUPS) as ProvinceChoice['group'][];

interface Props {
  readonly choices: readonly ProvinceChoice[];
  readonly chosen: string;
  readonly onChoose: (province: string) => void;
  readonly onNext: () => void;
}

export function Provinces({ choices, chosen, onChoose, onNext }: Props) {
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    search.current?.focus();
  }, []);
  const found = named(choices, text);
  const choice = found.find((one) => one.id === chosen);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (choice) onNext();
      }}
    >
      <label>
        {words.search}
        <input ref={search} type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <p class="quiet" aria-live="polite">
        {found.length === 0 ? words.noneFound(text) : words.found(found.length)}
      </p>
      <div class="pick">
        {GROUPS.map((group) => (
          <Group
            key={group}
            title={PROVINCE_GROUPS[group]}
            choices={found.filter((one) => one.group === group)}
            chosen={chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
      <p aria-live="polite">{choice ? choice.note : ''}</p>
      <div class="actions">
        <button class="main" type="submit" disabled={!choice}>
          {words.toPlan}
        </button>
        <button type="button" onClick={closeWindow}>
          {dialogWords.close}
        </button>
      </div>
    </form>
  );
}

interface GroupProps extends Pick<Props, 'choices' | 'chosen' | 'onChoose'> {
  readonly title: string;
}

/** Renders nothing when no choice is left. */
const Group = ({ title, choices, chosen, onChoose }: GroupProps) =>
  choices.length === 0 ? null : (
    <fieldset>
      <legend>{title}</legend>
      {choices.map((one) => (
        <label key={one.id}>
          <input
            type="radio"
            name="province"
            value={one.id}
            checked={one.id === chosen}
            onChange={() => onChoose(one.id)}
          />{' '}
          {one.name}
        </label>
      ))}
    </fieldset>
  );
