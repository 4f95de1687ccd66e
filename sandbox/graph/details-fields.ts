import { identityOf } from './auth';
import { invalidRequest } from './errors';
import { find, readBoolean, readText, without, type JsonObject } from './json';
import { objectEntries, refuseOtherThanGuid } from './open-type';
import { defaultHint, issueHint } from './order-hint';
import { refuseOtherThanReference } from './reference-key';
import { PREVIEW_TYPES, type ChecklistItemRecord, type ReferenceRecord } from './state';
import type { TaskWriting } from './task-fields';

type Writer = (writing: TaskWriting, value: unknown) => string[];

/** The properties of a task's details that may be written: https://learn.microsoft.com/graph/api/plannertaskdetails-update. */
const WRITERS: Record<string, Writer> = {
  description: ({ draft }, value) => {
    draft.details.description = readText('description', value);
    return ['description'];
  },
  previewType: ({ draft }, value) => {
    const type = PREVIEW_TYPES.find((name) => name === value);
    if (type === undefined) throw invalidRequest("The property 'previewType' has a value that is not defined.");
    draft.details.previewType = type;
    return ['previewType'];
  },
  checklist: (writing, value) => writeEntries(writing, 'checklist', value),
  references: (writing, value) => writeEntries(writing, 'references', value),
};

/** Takes the properties of a request into the draft's details; answers with the fields changed. Errors: 400. */
export function writeDetails(writing: TaskWriting, properties: readonly [string, unknown][]): string[] {
  return properties.flatMap(([name, value]) => {
    const writer = find(WRITERS, name);
    if (writer === undefined) {
      throw invalidRequest(
        `The property '${name}' does not exist on type 'microsoft.graph.plannerTaskDetails' or cannot be written.`,
      );
    }
    return writer(writing, value);
  });
}

function writeEntries(writing: TaskWriting, field: 'checklist' | 'references', value: unknown): string[] {
  const entries =
    field === 'checklist'
      ? objectEntries(field, 'plannerChecklistItems', 'plannerChecklistItem', value)
      : objectEntries(field, 'plannerExternalReferences', 'plannerExternalReference', value);
  return entries.flatMap(([key, entry]) => {
    if (field === 'checklist') refuseOtherThanGuid(field, key);
    else refuseOtherThanReference(key);
    const { details } = writing.draft;
    if (entry === null) {
      if (field === 'checklist') details.checklist = without(details.checklist, key);
      else details.references = without(details.references, key);
      return [`${field}/${key}`];
    }
    if (field === 'checklist') details.checklist = { ...details.checklist, [key]: checklistItem(writing, key, entry) };
    else details.references = { ...details.references, [key]: reference(writing, key, entry) };
    return Object.keys(entry).map((name) => `${field}/${key}/${name}`);
  });
}

/** https://learn.microsoft.com/graph/api/resources/plannerchecklistitem: what the entry does not name stays. */
function checklistItem(writing: TaskWriting, key: string, entry: JsonObject): ChecklistItemRecord {
  const usual = defaultHint(writing.moment, writing.call.world.random);
  const item: ChecklistItemRecord = {
    isChecked: false,
    title: '',
    orderHint: usual,
    ...find(writing.draft.details.checklist, key),
    ...modification(writing),
  };
  for (const [name, value] of Object.entries(entry)) {
    if (name === 'isChecked') item.isChecked = readBoolean(name, value);
    else if (name === 'title') item.title = readText(name, value) ?? '';
    else if (name === 'orderHint') item.orderHint = issueHint(name, value, usual);
    else throw unwritable('plannerChecklistItem', name);
  }
  return item;
}

/** https://learn.microsoft.com/graph/api/resources/plannerexternalreference: the list of types is open. */
function reference(writing: TaskWriting, key: string, entry: JsonObject): ReferenceRecord {
  const usual = defaultHint(writing.moment, writing.call.world.random);
  const link: ReferenceRecord = {
    alias: null,
    type: null,
    previewPriority: usual,
    ...find(writing.draft.details.references, key),
    ...modification(writing),
  };
  for (const [name, value] of Object.entries(entry)) {
    if (name === 'alias') link.alias = readText(name, value);
    else if (name === 'type') link.type = readText(name, value);
    else if (name === 'previewPriority') link.previewPriority = issueHint(name, value, usual);
    else throw unwritable('plannerExternalReference', name);
  }
  return link;
}

function modification({ call, moment }: TaskWriting) {
  return { lastModifiedBy: identityOf(call.caller), lastModifiedDateTime: moment };
}

function unwritable(type: string, name: string): Error {
  return invalidRequest(
    `The property '${name}' does not exist on type 'microsoft.graph.${type}' or cannot be written.`,
  );
}
