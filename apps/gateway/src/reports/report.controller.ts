import {
  All,
  Controller,
  Get,
  Header,
  HttpException,
  Inject,
  Module,
  Post,
  Req,
  Res,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { EdgeGraph, type GraphAnswer } from '@regiotafel/graphql/server';
import {
  DomainError,
  type ErrorParams,
  type FieldError,
  InvalidInput,
  NotFound,
  Unauthenticated,
} from '@regiotafel/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicLimits } from '../http/public-limits.js';
import { MethodNotAllowed } from '../http/refusals.js';
import { API_VERSION, REFERENCE_PATH, REPORTS_PATH } from './problem.js';
import { REFERENCE } from './report-reference.js';
import { inDutch, inGraph, KEY_HEADER, REPORT, schemaOf } from './report-fields.js';

const SUBMIT = `mutation SubmitReport($input: SubmitSignalInput!) { submitSignal(input: $input) { receiptCode receivedAt isRepeat } }`;
const schema = schemaOf(REPORT);

/** What the sender keeps and hands to the reporter. */
export interface ReportReceipt {
  readonly ontvangstcode: string;
  readonly ontvangenOp: string;
}

interface Refusal {
  readonly code?: string;
  readonly params?: ErrorParams;
  readonly fields?: readonly FieldError[];
}

/** The key of a system. @throws Unauthenticated without one */
const keyIn = ({ headers }: FastifyRequest): string => {
  const key = /^Bearer ([\x20-\x7e]{1,200})$/i.exec(headers.authorization ?? '')?.[1];
  if (key === undefined) throw new Unauthenticated();
  return key;
};

/** @throws HttpException when it is no JSON object */
const bodyOf = ({ headers, body }: FastifyRequest): object => {
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) throw new UnsupportedMediaTypeException();
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new HttpException('no object', 400);
  return body;
};

/** A municipality that there is not and a key that does not count there are one answer. */
const refusalOf = (message: string, { code = 'INTERNAL', params, fields = [] }: Refusal): DomainError => {
  if (code !== 'INVALID_INPUT') return new DomainError(code, message, params ?? {});
  if (fields.some(({ path }) => path === 'slug')) return new Unauthenticated();
  return new InvalidInput(fields.map((field) => ({ ...field, path: inDutch(REPORT, field.path) })));
};

/** A report that is new is made; one under a number that the system has sent before is there already. */
const CREATED = 201;
const THERE = 200;

const answerIn = ({ data, errors }: GraphAnswer): { status: number; receipt: ReportReceipt } => {
  const [error] = errors ?? [];
  if (error) throw refusalOf(error.message, (error.extensions ?? {}) as Refusal);
  const { submitSignal } = data as { submitSignal: { receiptCode: string; receivedAt: string; isRepeat: boolean } };
  const { receiptCode, receivedAt, isRepeat } = submitSignal;
  return { status: isRepeat ? THERE : CREATED, receipt: { ontvangstcode: receiptCode, ontvangenOp: receivedAt } };
};

/** Takes in what the systems of partners report, in Dutch; the graph does with it what it does with the public form. */
@Controller('api/meldingen/v1')
export class ReportController {
  constructor(
    @Inject(EdgeGraph) private readonly graph: EdgeGraph,
    @Inject(PublicLimits) private readonly limits: PublicLimits,
  ) {}

  @Get('openapi.json')
  @Header('api-version', API_VERSION)
  describe(): typeof REFERENCE {
    return REFERENCE;
  }

  @Post('meldingen')
  @Header('api-version', API_VERSION)
  async submit(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.limits.admit(request, ['submitSignal']);
    const systemKey = keyIn(request);
    const values = { ...bodyOf(request), [KEY_HEADER]: request.headers[KEY_HEADER.toLowerCase()] };
    const report = inGraph(REPORT, parse(schema, values));
    const input = { ...report, systemKey, reporterType: 'FRONTLINE' };
    const { status, receipt } = answerIn(await this.graph.ask(request, SUBMIT, { input }));
    await reply.status(status).send(receipt);
  }
}

const METHODS: Readonly<Record<string, string>> = { [REPORTS_PATH]: 'POST', [REFERENCE_PATH]: 'GET, HEAD' };

/** What else is asked under the address for other systems: another method of what there is, and what there is not. */
@Controller('api/meldingen')
export class OtherReportController {
  @All(['', '*'])
  refuse(@Req() { url }: FastifyRequest): never {
    const allow = METHODS[url.split('?', 1)[0] ?? ''];
    if (allow !== undefined) throw new MethodNotAllowed(allow);
    throw new NotFound();
  }
}

/** Needs `EdgeModule` and `GatewayModule` in the same process. */
@Module({ controllers: [ReportController, OtherReportController] })
export class ReportIntakeModule {}
