import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@regiotafel/graphql';
import type { SignalView } from '../signal/signal.service.js';
import { loadLastWeighing } from './weighing.loader.js';
import { WeighingReading } from './weighing-reading.service.js';

@Resolver('Signal')
export class SignalWeighingResolver {
  constructor(private readonly reading: WeighingReading) {}

  @ResolveField('weighing')
  weighing({ uuid }: SignalView, _args: unknown, context: GraphContext) {
    return loadLastWeighing(context, this.reading, uuid);
  }
}
