/** Who may import whom: see ARCHITECTURE.md. */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'analysis-stands-alone',
      comment: 'The analysis runs the same in Node, in a service worker and in a test.',
      severity: 'error',
      from: { path: '^lib/analysis' },
      to: { pathNot: ['^lib/analysis', '^assets/lexicon'] },
    },
    {
      name: 'post-and-marks-know-only-analysis-types',
      severity: 'error',
      from: { path: '^lib/(post|marks)' },
      to: { path: ['^lib/analysis/(?!types\\.ts)', '^lib/notes', '^components', '^entrypoints'] },
    },
    {
      name: 'notes-know-neither-page-nor-analysis',
      severity: 'error',
      from: { path: '^lib/notes' },
      to: { path: ['^lib/(?!notes|storage|post/permalink)', '^components', '^entrypoints'] },
    },
    {
      name: 'storage-knows-nobodys-records',
      severity: 'error',
      from: { path: '^lib/storage' },
      to: { path: ['^lib/(?!storage)', '^components', '^entrypoints'] },
    },
    {
      name: 'record-knows-no-page',
      severity: 'error',
      from: { path: '^lib/record' },
      to: {
        path: [
          '^lib/analysis/(?!types\\.ts)',
          '^lib/notes/(?!model|place)',
          '^lib/post/(?!permalink)',
          '^lib/(marks|messages|settings|speakers)',
          '^components',
          '^entrypoints',
        ],
      },
    },
    {
      name: 'archive-knows-no-surface',
      severity: 'error',
      from: { path: '^lib/archive' },
      to: { path: ['^lib/(marks|messages|settings|speakers|blogs)', '^components', '^entrypoints'] },
    },
    {
      name: 'components-take-data-and-callbacks',
      severity: 'error',
      from: { path: '^components' },
      to: { path: ['^entrypoints', '^lib/(notes|record|archive)/store', '^lib/storage', '^lib/messages'] },
    },
    {
      name: 'lib-knows-no-entrypoint',
      severity: 'error',
      from: { path: '^(lib|components)' },
      to: { path: '^entrypoints' },
    },
    {
      name: 'shipped-code-knows-no-test',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)' },
      to: { path: '^test' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
