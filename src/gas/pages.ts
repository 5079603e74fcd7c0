/** Pages of the pushed project as raw text: what a served page holds may be a cleaned copy. */
import type { Pages } from '../app/ports';

export const pagesOfGoogle = (): Pages => ({
  raw: (name) => HtmlService.createTemplateFromFile(name).getRawContent(),
});
