/** The local twin of BigQuery: the same tables, load files and questions in one file of DuckDB. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { boundTo } from './bound';
import type { AnswerRow, Bound, Question } from '../../src/core/roll-up/questions';
import type { RollUp } from '../../src/core/roll-up/roll-up';
import { LOAD_ORDER, ROLL_UP_TABLES, type Column, type RollUpTable } from '../../src/core/roll-up/tables';

/** BigQuery's NUMERIC has 38 digits, nine of them after the point. */
const TYPES: Readonly<Record<Column['type'], string>> = {
  STRING: 'VARCHAR',
  INT64: 'BIGINT',
  NUMERIC: 'DECIMAL(38, 9)',
  TIMESTAMP: 'TIMESTAMP',
  BOOL: 'BOOLEAN',
};

const columnsOf = (table: RollUpTable): readonly Column[] => ROLL_UP_TABLES[table];

export class LocalRollUp implements RollUp {
  private constructor(private readonly connection: DuckDBConnection) {}

  /** @param path of the file, which is made when it is missing; ':memory:' = none */
  static async open(path: string): Promise<LocalRollUp> {
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    for (const table of LOAD_ORDER) {
      const columns = columnsOf(table).map(
        ({ name, type, required }) => `"${name}" ${TYPES[type]}${required ? ' NOT NULL' : ''}`,
      );
      await connection.run(`CREATE TABLE IF NOT EXISTS ${table} (${columns.join(', ')})`);
    }
    await connection.run('CREATE TABLE IF NOT EXISTS load_jobs (id VARCHAR PRIMARY KEY)');
    return new LocalRollUp(connection);
  }

  close(): void {
    this.connection.closeSync();
  }

  async load(table: RollUpTable, ndjson: string): Promise<'loaded' | 'alreadyThere'> {
    const id = `${table}-${createHash('sha256').update(ndjson).digest('hex')}`;
    const known = await this.connection.runAndReadAll('SELECT id FROM load_jobs WHERE id = $id', { id });
    if (known.currentRowCount > 0) return 'alreadyThere';
    const folder = mkdtempSync(join(tmpdir(), 'roll-up-'));
    const path = join(folder, 'lines.ndjson');
    try {
      writeFileSync(path, ndjson);
      await this.atOnce(async () => {
        await this.connection.run(insertOf(table), { path });
        await this.connection.run('INSERT INTO load_jobs VALUES ($id)', { id });
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return 'loaded';
  }

  async ask({ sql, binds }: Question, bound: Bound): Promise<readonly AnswerRow[]> {
    const values = Object.fromEntries(binds.map((name) => [name, boundTo(bound, name)]));
    const answer = await this.connection.runAndReadAll(sql.replace(/@(\w+)/g, '$$$1'), values);
    return answer.getRowObjectsJson() as readonly AnswerRow[];
  }

  private async atOnce(work: () => Promise<void>): Promise<void> {
    await this.connection.run('BEGIN');
    try {
      await work();
      await this.connection.run('COMMIT');
    } catch (cause) {
      await this.connection.run('ROLLBACK');
      throw cause;
    }
  }
}

function insertOf(table: RollUpTable): string {
  const columns = columnsOf(table);
  const types = columns.map(({ name, type }) => `"${name}": '${TYPES[type]}'`).join(', ');
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const lines = `read_json($path, format = 'newline_delimited', columns = {${types}})`;
  return `INSERT INTO ${table} (${names}) SELECT ${names} FROM ${lines}`;
}
