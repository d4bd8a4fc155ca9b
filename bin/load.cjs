/** Loads dist/cli/program.cjs, with the code that V8 made of it at the time of the build where it fits this Node. */
const { existsSync, readFileSync } = require('node:fs');
const { createRequire, enableCompileCache } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const program = join(__dirname, '..', 'dist', 'cli', 'program.cjs');
/** V8 takes only code of its own version; another Node compiles the program anew. */
const cache = join(dirname(program), `program-${process.versions.v8}-${process.arch}.cache`);

exports.cache = cache;

/** The exports of the program. */
exports.load = () => {
  if (existsSync(cache)) return exports.compile(readFileSync(cache)).exports;
  enableCompileCache?.();
  return require(program);
};

/** Runs the program; `script` is what V8 made of it. */
exports.compile = (cachedData) => {
  const source = readFileSync(program, 'latin1');
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: program,
    cachedData,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(program), module, program, dirname(program));
  return { script, exports: module.exports };
};
