/** A quarter with its leaders on the desk: two units of three have handed in, and one leader may read. */
import { leadersCopy } from '../../../build/play/leaders-copies';
import type { Actor } from '../../../src/desk/contract';
import { FEW, PERIOD, Quarter } from '../quarter';

export const JOB = { job: 'leaders', period: PERIOD } as const;
export const PAGE = 'Trang lãnh đạo, Quý I năm 2019';
export const person = (email: string): Actor => ({ email, project: null });

export class LeadersQuarter extends Quarter {
  readonly leader = this.province.leaders[0]?.email ?? '';

  fileNamed(name: string): string {
    return this.files().get(name)?.[0] ?? '';
  }

  read(id: string, tab: string, email = this.office): readonly (readonly unknown[])[] {
    const answer = this.desk.call(
      {
        method: 'sheets.spreadsheets.values.get',
        params: { spreadsheetId: id, range: `'${tab}'`, valueRenderOption: 'UNFORMATTED_VALUE' },
      },
      person(email),
    ) as { values?: unknown[][] };
    return answer.values ?? [];
  }

  /** The office types into a catalogue tab of the master. */
  typeInMaster(tab: string, row: string, column: string, value: string | number): void {
    const grid = this.masterTab(tab);
    const [r, c] = [grid.findIndex((line) => line[0] === row || line[1] === row), (grid[0] ?? []).indexOf(column)];
    expect([r, c].every((at) => at >= 0)).toBe(true);
    this.desk.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: { spreadsheetId: this.master ?? '', range: `'${tab}'!${letters(c)}${r + 1}`, valueInputOption: 'RAW' },
        body: { values: [[value]] },
      },
      person(this.office),
    );
  }

  leaderMayRead(): this {
    this.step('leader may read', () => {
      this.typeInMaster('Cài đặt', 'leaders.accounts', 'value', this.leader);
      this.typeInMaster('Kỳ báo cáo', PERIOD, 'direction', DIRECTION);
    });
    return this;
  }

  page(): Readonly<Record<string, readonly unknown[]>> {
    return Object.fromEntries(
      this.read(this.fileNamed(PAGE), 'Trang lãnh đạo', this.leader).map((line, at) => [
        String(line[0] ?? '') || `-${at}`,
        line.slice(1),
      ]),
    );
  }

  /** The HTML copy as the leader gets it. */
  html(): string {
    const bytes = leadersCopy(this.desk, 'html', { as: this.leader, period: PERIOD });
    return Buffer.from(bytes ?? []).toString('utf8');
  }

  words(): string {
    return this.read(this.fileNamed(PAGE), 'Trang lãnh đạo')
      .map((line) => line.join(' '))
      .join('\n');
  }
}

const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26);

/** Two units of three have handed in; one of the leaders may read. */
export function published(): LeadersQuarter {
  const quarter = new LeadersQuarter();
  quarter.generated().submitted(FEW.slice(0, 2)).leaderMayRead();
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job({ job: 'consolidate', period: PERIOD });
  return quarter;
}

export const DIRECTION = 'Cho ý kiến về biên chế của bộ phận một cửa cấp huyện.';
