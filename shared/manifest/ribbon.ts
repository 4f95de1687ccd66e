import { descendants, type Element } from './element';
import type { Finding } from './finding';

const page = 'https://learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime';

/** One shared runtime for pane and buttons: one long-lived Runtime, the same page everywhere, its requirement set. */
export function runtimeFindings(root: Element): Finding[] {
  const runtimes = descendants(root, 'Runtime');
  const says = (sentence: string): Finding[] => [{ rule: 'runtime', where: 'Runtimes', says: `${sentence} (${page})` }];
  const [runtime] = runtimes;
  if (runtime === undefined || runtimes.length > 1) return says('there must be exactly one Runtime');
  const pages = [
    ...descendants(root, 'FunctionFile'),
    ...descendants(root, 'Action').flatMap(({ children }) => children),
  ]
    .map(({ attributes }) => attributes['resid'])
    .filter((resid) => resid !== undefined);
  return [
    ...(runtime.attributes['lifetime'] === 'long' ? [] : says('the Runtime must have lifetime="long"')),
    ...(pages.every((resid) => resid === runtime.attributes['resid'])
      ? []
      : says('FunctionFile and every task pane must name the resid of the Runtime')),
    ...(descendants(root, 'Set').some(({ attributes }) => attributes['Name'] === 'SharedRuntime')
      ? []
      : says('Requirements must name SharedRuntime')),
  ];
}

/** Office allows one group on a built-in tab and six controls in it; ids of groups and controls are not shared. */
export function ribbonFindings(root: Element): Finding[] {
  const ids = [...descendants(root, 'Group'), ...descendants(root, 'Control')].map(
    ({ attributes }) => attributes['id'],
  );
  const twice = ids.filter((id, index) => id !== undefined && ids.indexOf(id) < index);
  const says = (sentence: string): Finding => ({ rule: 'ribbon', where: 'OfficeTab', says: sentence });
  const buttons = descendants(root, 'Action').filter(({ attributes }) => attributes['xsi:type'] === 'ExecuteFunction');
  return [
    ...twice.map((id) => says(`two groups or controls have the id “${id ?? ''}”`)),
    ...(descendants(root, 'OfficeTab').some((tab) => descendants(tab, 'Group').length > 1)
      ? [says('a built-in tab takes one group only')]
      : []),
    ...(descendants(root, 'Group').some((group) => descendants(group, 'Control').length > 6)
      ? [says('a group takes six controls at most')]
      : []),
    ...(buttons.length > 0 && descendants(root, 'FunctionFile').length === 0
      ? [says('a button that runs a function needs a FunctionFile')]
      : []),
  ];
}
