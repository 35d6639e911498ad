import { type TextWarningCode, textWarnings } from '@regiotafel/kernel';

/** What leaves no doubt: of an address or a name one may be mistaken, so those are shown to the writer and not refused. */
const SURE: readonly TextWarningCode[] = ['CITIZEN_NUMBER', 'PHONE', 'EMAIL'];

/** Whether a text that others than the own desk read is without a citizen number, phone number or mail address. */
export const isWithoutContact = (text: string): boolean => textWarnings(text).every(({ code }) => !SURE.includes(code));
