/** The rooms of the core; each may know the ones before it. */
const modules = [
  'access',
  'preferences',
  'presence',
  'clinic',
  'patients',
  'documents',
  'forms',
  'rulebook',
  'availability',
  'appointments',
  'billing',
  'series',
  'visits',
  'plans',
  'groups',
  'recalls',
  'waiting',
  'absences',
  'notices',
  'flow',
  'kiosk',
  'merging',
  'reports',
  'exchange',
  'demo',
]

/** The import rules of the house (docs/architecture.md). */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Modules depend downwards; a circle means that two rooms are one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-knows-nobody',
      comment:
        'The core is the practice itself: it imports nothing of ours outside core/ and migrations/.',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^(host|electron|renderer|portal|tests|bench|scripts)/' },
    },
    {
      name: 'core-is-carried',
      comment: 'The core knows no Electron, no HTTP server and no React.',
      severity: 'error',
      from: { path: '^core/' },
      to: {
        path: '^(node_modules/)?(electron|react|react-dom|ws|@orpc/(server|client|openapi))(/|$)|^(node:)?https?$',
      },
    },
    {
      name: 'screens-ask-through-the-contract',
      comment:
        'Screens import only contracts and the pure kernel of the core; they reach records through the client.',
      severity: 'error',
      from: { path: '^(renderer|portal)/' },
      to: {
        path: '^(core/(?!kernel/|contract\\.ts$|[a-z]+/[a-z-]*contract\\.ts$)|host/|electron/|migrations/)',
      },
    },
    {
      name: 'one-door',
      comment:
        'Host and shell enter the core through core/practice.ts, the contract and the pure kernel.',
      severity: 'error',
      from: { path: '^(host|electron)/' },
      to: {
        path: '^core/(?!practice\\.ts$|contract\\.ts$|kernel/|[a-z]+/[a-z-]*contract\\.ts$)',
      },
    },
    {
      name: 'contracts-are-plain',
      comment: 'A contract holds schemas only, so that any screen can import it.',
      severity: 'error',
      from: { path: '^core/[a-z]+/[a-z-]*contract\\.ts$' },
      to: { path: '^(core/(?!kernel/|[a-z]+/[a-z-]*contract\\.ts$)|node:|fs|path|crypto)' },
    },
    {
      name: 'kernel-is-pure',
      comment: 'The kernel does no I/O and imports no room above it.',
      severity: 'error',
      from: { path: '^core/kernel/' },
      to: { path: '^(core/(?!kernel/)|node:|migrations/)' },
    },
    {
      name: 'database-is-below-the-modules',
      comment: 'The database carries rows for every module and knows none of them.',
      severity: 'error',
      from: { path: '^core/database/' },
      to: { path: '^core/(?!database/|kernel/)' },
    },
    {
      name: 'rooms-have-doors',
      comment: 'A module enters another one through its index.ts or its contract.',
      severity: 'error',
      from: { path: '^core/([a-z]+)/' },
      to: {
        path: `^core/(${modules.join('|')})/`,
        pathNot: '^core/($1/|[a-z]+/(index|[a-z-]*contract)\\.ts$)',
      },
    },
    ...downwards(),
    {
      name: 'electron-stays-in-the-shell',
      comment: 'Only electron/ and its tests know Electron.',
      severity: 'error',
      from: { pathNot: '^(electron|tests)/' },
      to: { path: '^(node_modules/)?electron($|/)' },
    },
    {
      name: 'no-orphans',
      comment: 'A file nobody imports and nobody starts is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '(\\.d\\.ts$|^scripts/|\\.config\\.(ts|js)$|^\\.)',
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}

/** Modules may import the ones before them in this order, never the ones after. */
function downwards() {
  return modules.slice(0, -1).map((module, at) => ({
    name: `downwards-from-${module}`,
    comment:
      'Modules depend downwards in one order; what must react upwards listens to domain events.',
    severity: 'error',
    from: { path: `^core/${module}/` },
    to: { path: `^core/(${modules.slice(at + 1).join('|')})/` },
  }))
}
