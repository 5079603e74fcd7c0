/** The page of the offline proof: reads what the file carries, adds it up and states the verdict. */
import { useEffect, useState } from 'preact/hooks';
import type { ProofContent } from '../../app/proof/proof-content';
import { proofWords as words } from '../../text/windows/rare/proof-page';
import { mount } from '../mount';
import '../page.css';
import './page.css';
import { verdictOf, type Verdict } from './compare';
import { unpacked } from './inflate';
import { Adjustments, Differences, Limits, Units } from './tables';

interface Proved {
  readonly content: ProofContent;
  readonly verdict: Verdict;
}

/** Throws when the file was cut or changed so that nothing can be read. */
async function proved(): Promise<Proved> {
  const content = JSON.parse(unpacked((document.getElementById('held')?.textContent ?? '').trim())) as ProofContent;
  return { content, verdict: await verdictOf(content) };
}

/** Units with a wrong seal or a cell that differs, by name. */
export function differingUnits({ units, differences }: Verdict): readonly string[] {
  const wrong = new Set(differences.flatMap(({ unit }) => unit ?? []));
  return units
    .filter(({ code, seal }) => wrong.has(code) || (seal !== 'right' && seal !== 'none'))
    .map(({ name }) => name);
}

function Answer({ content, verdict }: Proved) {
  const units = differingUnits(verdict);
  const isSameCode = verdict.code === content.code;
  const isMatch = units.length === 0 && verdict.differences.length === 0 && isSameCode;
  const right = verdict.units.filter(({ seal }) => seal === 'right').length;
  const matched = content.tabsFrom === 'none' ? words.sealsOnly(right) : words.matched(right, verdict.compared);
  return (
    <section class={isMatch ? 'done' : 'failed'} aria-live="polite">
      <p class="verdict">{isMatch ? words.match : words.differs}</p>
      <p>{isMatch ? matched : words.differing(units)}</p>
      {!content.current && content.tabsFrom === 'master' && <p>{words.stale}</p>}
      {content.tabsFrom === 'computed' && <p>{words.computed}</p>}
      <p class="code">{words.code(verdict.code)}</p>
      <p class="quiet">{isSameCode ? words.codeSame : words.codeOther(content.code)}</p>
    </section>
  );
}

function Page() {
  const [found, setFound] = useState<Proved | 'broken' | null>(null);
  useEffect(() => {
    proved().then(setFound, () => setFound('broken'));
  }, []);
  if (found === null) return <main>{words.working}</main>;
  if (found === 'broken')
    return (
      <main>
        <h1>{words.title}</h1>
        <p class="failed">{words.broken}</p>
      </main>
    );
  const { content, verdict } = found;
  return (
    <main>
      <h1>{words.heading(content.province, content.period.name)}</h1>
      <p>{words.intro}</p>
      <Answer content={content} verdict={verdict} />
      <Differences content={content} verdict={verdict} />
      <Units verdict={verdict} />
      <Adjustments content={content} />
      <Limits />
    </main>
  );
}

mount(<Page />);
