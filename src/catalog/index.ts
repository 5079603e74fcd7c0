/** The provinces that set-up knows, by id. */
import type { Catalogue } from '../core/catalogue';
import { khanhHoa2019 } from './khanh-hoa-2019';
import { khanhHoa2026 } from './khanh-hoa-2026';

const CATALOGUES: readonly Catalogue[] = [khanhHoa2019, khanhHoa2026];

/** The catalogue of a province (`khanh-hoa-2019`), or undefined. */
export const catalogOf = (provinceId: string): Catalogue | undefined =>
  CATALOGUES.find((catalogue) => catalogue.province.id === provinceId);

/** Ids and names, for the list that set-up offers. */
export const provinces = (): readonly { readonly id: string; readonly name: string; readonly year: number }[] =>
  CATALOGUES.map(({ province }) => ({ id: province.id, name: province.name, year: province.year }));
