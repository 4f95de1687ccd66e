import { contextOf, type Call } from './call';
import { formatEtag } from './etag';
import type { JsonObject } from './json';
import { expandsDetails, select } from './query';
import type { TaskRecord } from './state';

/**
 * A task as the service shows it: every property, nulls included, and what is derived from its details
 * (https://learn.microsoft.com/graph/api/resources/plannertask, and the records of plannertask-delta).
 */
function showTask(task: TaskRecord): JsonObject {
  const items = Object.values(task.details.checklist);
  return {
    '@odata.etag': formatEtag('task', task.revision.version),
    planId: task.planId,
    bucketId: task.bucketId,
    title: task.title,
    orderHint: task.orderHint,
    assigneePriority: task.assigneePriority,
    percentComplete: task.percentComplete,
    startDateTime: task.startDateTime,
    createdDateTime: task.createdDateTime,
    dueDateTime: task.dueDateTime,
    hasDescription: (task.details.description ?? '') !== '',
    previewType: task.details.previewType,
    completedDateTime: task.completedDateTime,
    completedBy: task.completedBy,
    referenceCount: Object.keys(task.details.references).length,
    checklistItemCount: items.length,
    activeChecklistItemCount: items.filter((item) => !item.isChecked).length,
    conversationThreadId: task.conversationThreadId,
    priority: task.priority,
    id: task.id,
    createdBy: task.createdBy,
    appliedCategories: task.appliedCategories,
    assignments: typed('plannerAssignment', task.assignments),
  };
}

/** A task's details: the task's id, an etag of their own (https://learn.microsoft.com/graph/api/plannertaskdetails-get). */
export function showTaskDetails(task: TaskRecord): JsonObject {
  const { description, previewType, checklist, references, revision } = task.details;
  return {
    '@odata.etag': formatEtag('taskDetails', revision.version),
    description,
    previewType,
    id: task.id,
    references: typed('plannerExternalReference', references),
    checklist: typed('plannerChecklistItem', checklist),
  };
}

/** The entries of an open type, each with the name of its type. */
function typed(type: string, entries: Record<string, object>): JsonObject {
  const shown: JsonObject = {};
  for (const [key, entry] of Object.entries(entries))
    shown[key] = { '@odata.type': `#microsoft.graph.${type}`, ...entry };
  return shown;
}

/** A task as one item of a list, with the options of the request. */
export function taskItem(call: Call, task: TaskRecord): JsonObject {
  const expanded = expandsDetails(call.query) && call.world.settings.expandDetails;
  return select(call.query, 'plannerTask', showTask(task), expanded ? { details: showTaskDetails(task) } : {});
}

/** A task as the whole answer. */
export function taskEntity(call: Call, task: TaskRecord): JsonObject {
  return { '@odata.context': contextOf(call, 'planner/tasks/$entity'), ...taskItem(call, task) };
}

/** A task's details as the whole answer. */
export function taskDetailsEntity(call: Call, task: TaskRecord): JsonObject {
  return {
    '@odata.context': contextOf(call, `planner/tasks('${task.id}')/details/$entity`),
    ...select(call.query, 'plannerTaskDetails', showTaskDetails(task)),
  };
}
