import { constructorSize } from './constructor-size.ts';
import { dependenciesAreImported } from './dependencies-are-imported.ts';
import { documentedExports } from './documented-exports.ts';
import { doorNoNetwork } from './door-no-network.ts';
import { doorNotNested } from './door-not-nested.ts';
import { doorOneAtATime } from './door-one-at-a-time.ts';
import { exportsAreImported } from './exports-are-imported.ts';
import { featureVocabulary } from './feature-vocabulary.ts';
import { fileSize } from './file-size.ts';
import { functionSize } from './function-size.ts';
import { generatedHeader } from './generated-header.ts';
import { importsInsidePackage } from './imports-inside-package.ts';
import { migrationName } from './migration-name.ts';
import { noAny } from './no-any.ts';
import { noBarrel } from './no-barrel.ts';
import { noEnum } from './no-enum.ts';
import { noExportStar } from './no-export-star.ts';
import { noForwardRef } from './no-forward-ref.ts';
import { noMachinePath } from './no-machine-path.ts';
import { noNonNull } from './no-non-null.ts';
import { noSettingInPolicy } from './no-setting-in-policy.ts';
import { noSleepInSpecs } from './no-sleep-in-specs.ts';
import { noSuppression } from './no-suppression.ts';
import { noSynchronize } from './no-synchronize.ts';
import { noTodo } from './no-todo.ts';
import { nounNames } from './noun-names.ts';
import { settingsInRuntime } from './settings-in-runtime.ts';
import { sqlAtHome } from './sql-at-home.ts';
import { thinResolver } from './thin-resolver.ts';
import { timeAndChanceAreArguments } from './time-and-chance-are-arguments.ts';
import { topFolders } from './top-folders.ts';
import { wholeTests } from './whole-tests.ts';

import type { Rule } from '../rule.ts';

/** Every own rule; a new one is a file here and a line in this list. */
export const rules: readonly Rule[] = [
  constructorSize,
  dependenciesAreImported,
  documentedExports,
  doorNoNetwork,
  doorNotNested,
  doorOneAtATime,
  exportsAreImported,
  featureVocabulary,
  fileSize,
  functionSize,
  generatedHeader,
  importsInsidePackage,
  migrationName,
  noAny,
  noBarrel,
  noEnum,
  noExportStar,
  noForwardRef,
  noMachinePath,
  noNonNull,
  noSettingInPolicy,
  noSleepInSpecs,
  noSuppression,
  noSynchronize,
  noTodo,
  nounNames,
  settingsInRuntime,
  sqlAtHome,
  thinResolver,
  timeAndChanceAreArguments,
  topFolders,
  wholeTests,
];
