import type { Language } from '../../shared/words/languages';
import { describe as describeProposal } from '../../sync/describe';
import type { Proposal } from '../../sync/proposal';
import { describeReport } from '../../sync/report';
import type { Report } from '../../sync/report';
import { wordsIn } from './words';

/** A proposal in the sentences of one language. */
export const tell = (proposal: Proposal, language: Language) => describeProposal(proposal, wordsIn(language));

/** What a sync did, in the sentences of one language. */
export const tellReport = (report: Report, language: Language) => describeReport(report, wordsIn(language));
