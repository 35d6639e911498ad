import type { Migration } from '@regiotafel/tenancy';
import { createGrants } from './migrations/20261124T1000-create-grants.js';
import { createObjectKeys } from './migrations/20261124T1001-create-object-keys.js';
import { createSignals } from './migrations/20261124T1002-create-signals.js';
import { createReceipts } from './migrations/20261124T1003-create-receipts.js';
import { createThemeRules } from './migrations/20261124T1004-create-theme-rules.js';
import { createIntakeForms } from './migrations/20261124T1005-create-intake-forms.js';
import { createSignalClocks } from './migrations/20261124T1006-create-signal-clocks.js';
import { createOffers } from './migrations/20261124T1007-create-offers.js';
import { findSeats } from './migrations/20261124T1008-find-seats.js';
import { fillPurposes } from './migrations/20261124T1009-fill-purposes.js';
import { createWeighings } from './migrations/20261124T1100-create-weighings.js';
import { createCaseFiles } from './migrations/20261124T1101-create-case-files.js';
import { createPoolCards } from './migrations/20261124T1102-create-pool-cards.js';
import { createFeedbacks } from './migrations/20261124T1103-create-feedbacks.js';
import { createJudgements } from './migrations/20261124T1104-create-judgements.js';
import { createReviews } from './migrations/20261130T0912-create-reviews.js';
import { createRedirects } from './migrations/20261130T0913-create-redirects.js';
import { leadAndBlock } from './migrations/20261130T0926-lead-and-block.js';
import { addThemeTerms } from './migrations/20261130T1000-add-theme-terms.js';
import { findCaseOfSignal } from './migrations/20261130T1001-find-case-of-signal.js';
import { grantContributions } from './migrations/20261130T1002-grant-contributions.js';
import { createContributions } from './migrations/20261130T1003-create-contributions.js';
import { dropThemeGroups } from './migrations/20261130T1004-drop-theme-groups.js';
import { moveCardsOn } from './migrations/20261130T1005-move-cards-on.js';
import { createMeasures } from './migrations/20261130T1230-create-measures.js';
import { createPlanAdoptions } from './migrations/20261130T1231-create-plan-adoptions.js';
import { createCaseDeadlines } from './migrations/20261130T1232-create-case-deadlines.js';
import { createInterestWeighings } from './migrations/20261130T1233-create-interest-weighings.js';
import { createEscalations } from './migrations/20261130T1240-create-escalations.js';
import { createAftercares } from './migrations/20261130T1241-create-aftercares.js';
import { createClosings } from './migrations/20261130T1242-create-closings.js';
import { assignCards } from './migrations/20261130T1401-assign-cards.js';
import { createPoolViews } from './migrations/20261130T1402-create-pool-views.js';
import { editCriteria } from './migrations/20261130T1410-edit-criteria.js';
import { createReferences } from './migrations/20261130T1411-create-references.js';
import { followTheCase } from './migrations/20261130T1416-follow-the-case.js';
import { handCasesOver } from './migrations/20261130T1417-hand-cases-over.js';
import { createWeighingTallies } from './migrations/20261130T1420-create-weighing-tallies.js';
import { createDocuments } from './migrations/20261201T0900-create-documents.js';
import { createDrafts } from './migrations/20261201T0901-create-drafts.js';
import { createQuestions } from './migrations/20261201T0920-create-questions.js';
import { createWithdrawals } from './migrations/20261201T0921-create-withdrawals.js';
import { createContactPoints } from './migrations/20261201T0922-create-contact-points.js';
import { joinSignals } from './migrations/20261201T0923-join-signals.js';
import { askForAccess } from './migrations/20261201T0940-ask-for-access.js';
import { consentToTellOn } from './migrations/20261201T0942-consent-to-tell-on.js';
import { createSurroundings } from './migrations/20261201T1000-create-surroundings.js';
import { orderMeasures } from './migrations/20261201T1001-order-measures.js';
import { createDuplicateCheck } from './migrations/20261201T1002-create-duplicate-check.js';
import { proposeRegimes } from './migrations/20261201T1003-propose-regimes.js';
import { askForContributions } from './migrations/20261202T0941-ask-for-contributions.js';
import { followCovenants } from './migrations/20261202T0943-follow-covenants.js';
import { askWhenInvited } from './migrations/20261202T0944-ask-when-invited.js';
import { openKeysToBoth } from './migrations/20261203T0920-open-keys-to-both.js';
import { blockFromSignals } from './migrations/20261203T0921-block-from-signals.js';
import { askInOwnName } from './migrations/20261203T0922-ask-in-own-name.js';
import { nameOtherSystems } from './migrations/20261204T0900-name-other-systems.js';
import { createReportSystems } from './migrations/20261205T0100-create-report-systems.js';
import { tellRefusedReports } from './migrations/20261205T0120-tell-refused-reports.js';
import { endQuestions } from './migrations/20261205T0130-end-questions.js';
import { holdComparing } from './migrations/20261205T0150-hold-comparing.js';
import { answerOrWithdraw } from './migrations/20261206T0100-answer-or-withdraw.js';
import { tellTheNewMunicipality } from './migrations/20261206T0110-tell-the-new-municipality.js';
import { knowWhomConsentIsAbout } from './migrations/20261206T0120-know-whom-consent-is-about.js';
import { tellCardsTheLaw } from './migrations/20261206T0130-tell-cards-the-law.js';
import { needCovenants } from './migrations/20261206T0140-need-covenants.js';
import { sourceOfRetention } from './migrations/20261206T0150-source-of-retention.js';
import { nameASecond } from './migrations/20261206T0200-name-a-second.js';
import { practise } from './migrations/20261208T0100-practise.js';
import { nameSubjectContacts } from './migrations/20261208T0103-name-subject-contacts.js';
import { numberWhatSystemsReport } from './migrations/20261208T2359-number-what-systems-report.js';
import { keepAwayFromTheChain } from './migrations/20261209T0100-keep-away-from-the-chain.js';
import { nameOwnConflicts } from './migrations/20261209T0101-name-own-conflicts.js';
import { noReaderKeptAway } from './migrations/20261209T0102-no-reader-kept-away.js';
import { closeSignalsToAccess } from './migrations/20261210T0100-close-signals-to-access.js';
import { fallBackOnOthers } from './migrations/20261210T0110-fall-back-on-others.js';
import { endOffers } from './migrations/20261210T0120-end-offers.js';
import { letReviewsLapse } from './migrations/20261210T0130-let-reviews-lapse.js';
import { reportFromInside } from './migrations/20261210T0140-report-from-inside.js';
import { holdWhatStarted } from './migrations/20261211T0100-hold-what-started.js';
import { endWhatEnded } from './migrations/20261211T0101-end-what-ended.js';
import { settleEndCriteria } from './migrations/20261211T0102-settle-end-criteria.js';
import { takeCasesOver } from './migrations/20261211T0103-take-cases-over.js';
import { shareThePackage } from './migrations/20261211T0104-share-the-package.js';
import { lookAtOffersAgain } from './migrations/20261211T0105-look-at-offers-again.js';
import { ownWhatWasSaid } from './migrations/20261212T0100-own-what-was-said.js';
import { askForDocumentsOfAnotherLaw } from './migrations/20261212T0110-ask-for-documents-of-another-law.js';
import { setUpCaseSystems } from './migrations/20261212T0120-set-up-case-systems.js';
import { knowWhoWasCalledIn } from './migrations/20261214T0101-know-who-was-called-in.js';
import { hearConflictsOfCards } from './migrations/20261214T0110-hear-conflicts-of-cards.js';
import { askForLaterAccess } from './migrations/20261214T0201-ask-for-later-access.js';
import { nameProcessCoordinators } from './migrations/20261214T0210-name-process-coordinators.js';
import { tellByAge } from './migrations/20261214T0301-tell-by-age.js';
import { sayWhichSeatsWait } from './migrations/20261214T0302-say-which-seats-wait.js';
import { endOffersWithCovenants } from './migrations/20261214T0303-end-offers-with-covenants.js';
import { keepOwnDocuments } from './migrations/20261214T0304-keep-own-documents.js';
import { holdAccessToItsObject } from './migrations/20261214T0401-hold-access-to-its-object.js';
import { sealWhatMeasuresTell } from './migrations/20261214T0402-seal-what-measures-tell.js';
import { tellTheUsualTermInDutch } from './migrations/20261214T0403-tell-the-usual-term-in-dutch.js';
import { ownDocuments } from './migrations/20261214T0501-own-documents.js';
import { giveAccessByWhoLeads } from './migrations/20261214T0502-give-access-by-who-leads.js';
import { shareIdentityApart } from './migrations/20261214T0503-share-identity-apart.js';
import { adviseWhoCanHearIt } from './migrations/20261214T0504-advise-who-can-hear-it.js';
import { giveHeadingsOfPlans } from './migrations/20261216T0001-give-headings-of-plans.js';
import { keepAnAnswerer } from './migrations/20261216T0100-keep-an-answerer.js';
import { giveReviewsBack } from './migrations/20261216T0110-give-reviews-back.js';
import { knowNumbersOfSystems } from './migrations/20261216T0120-know-numbers-of-systems.js';
import { sayWhyNoAftercare } from './migrations/20261216T0130-say-why-no-aftercare.js';
import { knowWhoReadsThePlan } from './migrations/20261216T0200-know-who-reads-the-plan.js';
import { knowCovenantParties } from './migrations/20261216T0301-know-covenant-parties.js';
import { learnFromRealCases } from './migrations/20261216T0302-learn-from-real-cases.js';
import { askWhoSitsAtTheTable } from './migrations/20261216T0303-ask-who-sits-at-the-table.js';
import { askOnceWhileOpen } from './migrations/20261216T0304-ask-once-while-open.js';
import { holdDecisionsToPaper } from './migrations/20261216T0305-hold-decisions-to-paper.js';
import { coordinateAsCoordinator } from './migrations/20261216T0400-coordinate-as-coordinator.js';
import { keepWhatWasDecidedOn } from './migrations/20261218T0100-keep-what-was-decided-on.js';
import { knowWhereItWasBrought } from './migrations/20261218T0101-know-where-it-was-brought.js';
import { takeBackFromOutside } from './migrations/20261218T0102-take-back-from-outside.js';
import { endPartiesByDecision } from './migrations/20261218T0110-end-parties-by-decision.js';
import { tellOutcomesToSeats } from './migrations/20261218T0111-tell-outcomes-to-seats.js';
import { leaveWithAccess } from './migrations/20261218T0200-leave-with-access.js';
import { findAccessByOffer } from './migrations/20261218T0210-find-access-by-offer.js';
import { hearConflictsOfMunicipalities } from './migrations/20261218T0220-hear-conflicts-of-municipalities.js';
import { lookForReadersNowAndThen } from './migrations/20261218T0230-look-for-readers-now-and-then.js';
import { chooseForWholeTables } from './migrations/20261218T0240-choose-for-whole-tables.js';

/** The migrations of this scope, in order. */
export const casesMigrations: readonly Migration[] = [
  createGrants,
  createObjectKeys,
  createSignals,
  createReceipts,
  createThemeRules,
  createIntakeForms,
  createSignalClocks,
  createOffers,
  findSeats,
  fillPurposes,
  createWeighings,
  createCaseFiles,
  createPoolCards,
  createFeedbacks,
  createJudgements,
  createReviews,
  createRedirects,
  leadAndBlock,
  addThemeTerms,
  findCaseOfSignal,
  grantContributions,
  createContributions,
  dropThemeGroups,
  moveCardsOn,
  createMeasures,
  createPlanAdoptions,
  createCaseDeadlines,
  createInterestWeighings,
  createEscalations,
  createAftercares,
  createClosings,
  assignCards,
  createPoolViews,
  editCriteria,
  createReferences,
  followTheCase,
  handCasesOver,
  createWeighingTallies,
  createDocuments,
  createDrafts,
  createQuestions,
  createWithdrawals,
  createContactPoints,
  joinSignals,
  askForAccess,
  consentToTellOn,
  createSurroundings,
  orderMeasures,
  createDuplicateCheck,
  proposeRegimes,
  askForContributions,
  followCovenants,
  askWhenInvited,
  openKeysToBoth,
  blockFromSignals,
  askInOwnName,
  nameOtherSystems,
  createReportSystems,
  tellRefusedReports,
  endQuestions,
  holdComparing,
  answerOrWithdraw,
  tellTheNewMunicipality,
  knowWhomConsentIsAbout,
  tellCardsTheLaw,
  needCovenants,
  sourceOfRetention,
  nameASecond,
  practise,
  nameSubjectContacts,
  numberWhatSystemsReport,
  keepAwayFromTheChain,
  nameOwnConflicts,
  noReaderKeptAway,
  closeSignalsToAccess,
  fallBackOnOthers,
  endOffers,
  letReviewsLapse,
  reportFromInside,
  holdWhatStarted,
  endWhatEnded,
  settleEndCriteria,
  takeCasesOver,
  shareThePackage,
  lookAtOffersAgain,
  ownWhatWasSaid,
  askForDocumentsOfAnotherLaw,
  setUpCaseSystems,
  knowWhoWasCalledIn,
  hearConflictsOfCards,
  askForLaterAccess,
  nameProcessCoordinators,
  tellByAge,
  sayWhichSeatsWait,
  endOffersWithCovenants,
  keepOwnDocuments,
  holdAccessToItsObject,
  sealWhatMeasuresTell,
  tellTheUsualTermInDutch,
  ownDocuments,
  giveAccessByWhoLeads,
  shareIdentityApart,
  adviseWhoCanHearIt,
  giveHeadingsOfPlans,
  keepAnAnswerer,
  giveReviewsBack,
  knowNumbersOfSystems,
  sayWhyNoAftercare,
  knowWhoReadsThePlan,
  knowCovenantParties,
  learnFromRealCases,
  askWhoSitsAtTheTable,
  askOnceWhileOpen,
  holdDecisionsToPaper,
  coordinateAsCoordinator,
  keepWhatWasDecidedOn,
  knowWhereItWasBrought,
  takeBackFromOutside,
  endPartiesByDecision,
  tellOutcomesToSeats,
  leaveWithAccess,
  findAccessByOffer,
  hearConflictsOfMunicipalities,
  lookForReadersNowAndThen,
  chooseForWholeTables,
];
