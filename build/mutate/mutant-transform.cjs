/** Gives jest a source with the planted fault of `process.env.MUTANT`, and every other file as it is. */
const { createHash } = require('node:crypto');
const { createTransformer } = require('@swc/jest');

const swc = createTransformer({
  jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: false } },
  module: { type: 'commonjs' },
});

const planted = (text, path) => {
  const { file, start, end, now } = JSON.parse(process.env.MUTANT);
  return path === file ? text.slice(0, start) + now + text.slice(end) : text;
};

module.exports = {
  canInstrument: false,
  process: (text, path, options) => swc.process(planted(text, path), path, options),
  getCacheKey: (text, path) => createHash('sha1').update(path).update('\0').update(planted(text, path)).digest('hex'),
};
