/** Which province is being set up. */
import { useEffect, useState } from 'preact/hooks';
import type { ProvinceChoice } from '../../app/api';
import { dialogWords } from '../../text/page';
import { ask } from '../call';

export function Chooser(props: { readonly onChosen: (province: string) => void }) {
  const [choices, setChoices] = useState<readonly ProvinceChoice[] | null>(null);
  const [chosen, choose] = useState('');
  const [failure, setFailure] = useState('');
  useEffect(() => {
    ask<readonly ProvinceChoice[]>('provinces', {}).then(
      (found) => { setChoices(found); choose(found[0]?.id ?? ''); },
      (error: Error) => setFailure(error.message),
    );
  }, []);
  if (failure) return <p class="failed" role="alert">{failure}</p>;
  if (!choices) return <p role="status">{dialogWords.loading}</p>;
  return (
    <form onSubmit={(event) => { event.preventDefault(); props.onChosen(chosen); }}>
      <p>{dialogWords.chooseProvince}</p>
      <label>
        {dialogWords.province}
        <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
          {choices.map((choice) => <option key={choice.id} value={choice.id}>{choice.name}</option>)}
        </select>
      </label>
      <div class="actions"><button class="main" type="submit" disabled={!chosen}>{dialogWords.showPlan}</button></div>
    </form>
  );
}
