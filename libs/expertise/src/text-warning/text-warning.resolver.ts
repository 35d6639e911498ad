import { Args, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { textWarnings } from '@regiotafel/kernel';

import { WarnedText } from './text-warning.input.js';

@Resolver('TextWarning')
export class TextWarningResolver {
  @Query('textWarnings')
  warnings(@Args('text') text: string) {
    return textWarnings(parse(WarnedText, { text }).text);
  }
}
