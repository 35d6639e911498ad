import { join } from 'node:path';
import { runScript } from '../run.ts';
import type { Violation } from '../violation.ts';

type Diagnostic = {
  message: string;
  code?: string;
  help?: string;
  filename: string;
  labels: { span: { line: number } }[];
};

/** oxlint with types (.oxlintrc.json); it reads .gitignore itself. */
export const lint = async (root: string): Promise<Violation[]> => {
  const script = join(root, 'node_modules/oxlint/bin/oxlint');
  const { out, err } = await runScript(root, script, ['--type-aware', '--format', 'json', '.']);
  if (!out.startsWith('{')) throw new Error(`oxlint failed: ${out}${err}`);
  const { diagnostics } = JSON.parse(out) as { diagnostics: Diagnostic[] };
  return diagnostics.map(({ message, code, help, filename, labels }) => ({
    path: filename,
    line: labels[0]?.span.line ?? 1,
    rule: code ?? 'syntax',
    message: help ? `${message} ${help}` : message,
  }));
};
