import type { Rule } from '../rule.ts';
import { SCOPE } from '../places.ts';

const KINDS = '(?:graphql|(?:resolver|controller|service|policy|store|loader|entity|job|input)\\.ts)';
const STEM = '[a-z0-9]+(?:-[a-z0-9]+)*';
const SPEC = `${STEM}(?:\\.[a-z]+)?(?:\\.db)?\\.spec\\.ts`;
const ALLOWED = [
  'package\\.json|README\\.md',
  `src/(?:index|migrations|${SCOPE}(?:-core)?\\.module)\\.ts`,
  `src/${SCOPE}(?:\\.(?:module|worker))?(?:\\.db)?\\.spec\\.ts`,
  `src/domain/(?:testing/)?${STEM}(?:\\.errors)?\\.ts|src/domain/${SPEC}`,
  `src/contract/${STEM}\\.ts|src/contract/${SPEC}`,
  'src/migrations/[^/]+',
  `src/(?!domain/|contract/|migrations/)${STEM}/(?:${STEM}\\.${KINDS}|${SPEC}|testing/${STEM}\\.ts)`,
];
const PLACE = new RegExp(`^libs/(${SCOPE})/(.+)$`);
const KNOWN = new RegExp(`^(?:${ALLOWED.map((one) => `(?:${one})`).join('|')})$`);

export const featureVocabulary: Rule = {
  name: 'feature-vocabulary',
  why: 'who has seen one feature can read them all',
  check(file) {
    const [, scope, rest] = PLACE.exec(file.path) ?? [];
    if (!scope || !rest) return [];
    const foreignModule = /^src\/([a-z]+)(?:-core)?\.module\.ts$/.exec(rest)?.[1];
    if (KNOWN.test(rest) && (!foreignModule || foreignModule === scope)) return [];
    return [
      {
        line: 1,
        message: `a scope has src/{domain,contract,migrations,<feature>}, ${scope}.module.ts (with what API and workers share in ${scope}-core.module.ts when it grows) and index.ts; a feature has .graphql .resolver .controller .service .policy .store .loader .entity .job .input, specs and testing/: move this into one of them, a new kind needs a decision record`,
      },
    ];
  },
  planted: [
    { 'libs/cases/src/signal/signal.facade.ts': '' },
    { 'libs/cases/src/signal/rules.ts': '' },
    { 'libs/cases/src/signal/deep/signal.service.ts': '' },
    { 'libs/cases/src/scoring.ts': '' },
    { 'libs/cases/src/meetings.module.ts': '' },
    { 'libs/cases/src/meetings-core.module.ts': '' },
  ],
  fine: [
    {
      'libs/cases/src/signal/signal.graphql': '',
      'libs/cases/src/signal/signal.service.ts': '',
      'libs/cases/src/signal/signal.service.db.spec.ts': '',
      'libs/cases/src/signal/testing/a-signal.ts': '',
      'libs/cases/src/domain/signal.errors.ts': '',
      'libs/cases/src/contract/index.ts': '',
      'libs/cases/src/cases.module.ts': '',
      'libs/cases/src/cases-core.module.ts': '',
      'libs/platform/jobs/src/anything-here.ts': '',
    },
  ],
};
