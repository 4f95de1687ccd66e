import { mapSections } from '../../../shared/revision/mapping';
import { documentWith, duty } from '../../support/duty';
import { documentOf, standingOf } from './standing';

const held = documentOf({
  'general-responsibilities': ['Name a manager.'],
  'initiate-phase': ['Hold the first meeting.'],
  'assess-phase': ['Look at the network.', 'Look at the clients.', 'Look at the rights.'],
});

function mapped(document: Parameters<typeof mapSections>[0], standing = standingOf(held)) {
  return mapSections(document, standing.phases, standing.rows).map(({ section, destination, why }) => [
    section,
    typeof destination === 'object' ? destination.into : destination,
    why,
  ]);
}

describe('the sections of a document', () => {
  it('go where their keys say, whole or by their beginning, and else into a phase of their own', () => {
    expect(mapped(documentOf({ general: [], 'initiate-phase': [], 'assess-phase-two': [], training: [] }))).toEqual([
      ['general', 'general-responsibilities', 'like-key'],
      ['initiate-phase', 'initiate-phase', 'same-key'],
      ['assess-phase-two', 'assess-phase', 'like-key'],
      ['training', 'new', 'none'],
    ]);
  });

  it('go where the heading is like it, or where most of their texts are', () => {
    const document = documentWith([
      { key: 'x', title: 'Initiate phase now', introduction: '', responsibilities: [duty('Bring coffee.')] },
      {
        key: 'y',
        title: 'Analysis',
        introduction: '',
        responsibilities: ['Look at the network', 'Look at the rights', 'Look at the moon'].map((text) => duty(text)),
      },
    ]);
    expect(mapped(document)).toEqual([
      ['x', 'initiate-phase', 'like-title'],
      ['y', 'assess-phase', 'shared-wording'],
    ]);
  });

  it('are not alike for a number that tells two phases apart', () => {
    expect(mapped(documentOf({ 'phase-2': [] }), standingOf(documentOf({ phase: ['Begin.'] })))).toEqual([
      ['phase-2', 'new', 'none'],
    ]);
  });

  it('share no phase: the best reason has it', () => {
    expect(mapped(documentOf({ initiate: [], 'initiate-phase': [] }))).toEqual([
      ['initiate', 'new', 'none'],
      ['initiate-phase', 'initiate-phase', 'same-key'],
    ]);
  });
});
