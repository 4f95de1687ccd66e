import { worksheetLanguages } from '../language';
import { worksheetWordsIn } from '../words/worksheet-words';

/** What a column of a table is, as far as it is known. */
export type Column = 'phase' | 'responsibility' | 'owner' | 'due' | 'workstream' | 'notes' | 'number';

/** Headings of columns in the languages of documents: English, Spanish, German, French, Portuguese, Italian, Dutch, Japanese, Chinese, Korean. */
const headings: Record<Column, string> = {
  phase: 'phase, stage, fase, etapa, phasen, étape, フェーズ, 段階, 阶段, 階段, 단계',
  responsibility:
    'responsibility, responsibilities, duty, duties, task, tasks, activity, activities, action, to do, responsabilidad, responsabilidades, tarea, tareas, actividad, actividades, aufgabe, aufgaben, zuständigkeit, zuständigkeiten, pflicht, pflichten, aktivität, tätigkeit, responsabilité, responsabilités, tâche, tâches, activité, activités, responsabilidade, tarefa, tarefas, atividade, atividades, actividade, responsabilità, compito, compiti, attività, verantwoordelijkheid, verantwoordelijkheden, taak, taken, activiteit, 責任, 責任範囲, 担当業務, タスク, 作業, 作業内容, 职责, 職責, 责任, 任务, 任務, 책임, 작업, 업무, 할 일',
  owner:
    'owner, owners, assigned to, assignee, responsible, who, person, responsable, responsables, asignado a, asignada a, propietario, encargado, encargada, verantwortlich, verantwortlicher, verantwortliche, zuständig, zugewiesen an, wer, propriétaire, attribué à, assigné à, qui, responsável, responsáveis, atribuído a, responsabile, assegnato a, proprietario, verantwoordelijke, eigenaar, toegewezen aan, wie, 担当, 担当者, 責任者, 负责人, 負責人, 责任人, 责任者, 담당자, 담당',
  due: 'due, due date, deadline, date, until, by, vence, vencimiento, fecha de vencimiento, fecha límite, fecha, plazo, fällig, fällig am, fälligkeit, fälligkeitsdatum, termin, bis, frist, échéance, date d échéance, date limite, vencimento, data de vencimento, prazo, data limite, data, scadenza, data di scadenza, entro, vervaldatum, einddatum, uiterste datum, datum, 期限, 期日, 締切, 締め切り, 截止日期, 到期日, 期限日期, 마감일, 기한',
  workstream:
    'workstream, work stream, stream, area, frente, frente de trabajo, línea de trabajo, área, ámbito, arbeitsbereich, bereich, teilprojekt, chantier, volet, domaine, frente de trabalho, filone, ambito, werkstroom, gebied, ワークストリーム, 分野, 領域, 工作流, 领域, 작업 흐름, 분야',
  notes:
    'notes, note, comments, comment, remarks, remark, notas, nota, comentarios, observaciones, notizen, notiz, anmerkungen, bemerkung, bemerkungen, kommentar, kommentare, remarques, remarque, commentaires, observations, comentários, observações, osservazioni, commenti, opmerkingen, notities, 備考, メモ, 注記, 备注, 備註, 说明, 비고, 메모, 참고',
  number: 'no, nr, n, number, id, número, núm, nummer, numéro, numero, 番号, 编号, 編號, 序号, 번호',
};

/** The columns that our own worksheets have too, under these headings. */
const ours = ['responsibility', 'owner', 'due', 'workstream', 'notes', 'number'] as const;

const known = new Map<string, Column>([
  ...worksheetLanguages.flatMap((language) => {
    const { column } = worksheetWordsIn(language);
    return ours.map((key): [string, Column] => [plain(column[key]), key]);
  }),
  ...entriesOf(headings).flatMap(([column, words]) =>
    words.split(', ').map((word): [string, Column] => [plain(word), column]),
  ),
]);

/** The column that a heading names; letter case, accents, signs and numbers aside. */
export function columnOf(heading: string): Column | undefined {
  return known.get(plain(heading));
}

function entriesOf(all: typeof headings): [Column, string][] {
  return [['phase', all.phase], ...ours.map((key): [Column, string] => [key, all[key]])];
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .normalize('NFKC');
}
