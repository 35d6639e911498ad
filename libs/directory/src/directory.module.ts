import { Module } from '@nestjs/common';
import { scopeGraph } from '@regiotafel/graphql/server';
import { ScopeTenancyModule } from '@regiotafel/tenancy';
import { AgreementResolver } from './agreement/agreement.resolver.js';
import { AgreementService } from './agreement/agreement.service.js';
import { MandateMemberResolver, MemberResolver } from './member/member.resolver.js';
import { MemberService } from './member/member.service.js';
import {
  MandateMunicipalityResolver,
  MunicipalityResolver,
  MyMunicipalityResolver,
  PartyMunicipalityResolver,
} from './municipality/municipality.resolver.js';
import { MunicipalityService } from './municipality/municipality.service.js';
import {
  MemberOrganisationResolver,
  MyRegionResolver,
  OrganisationResolver,
  PartyOrganisationResolver,
  RegionResolver,
  ThemeResolver,
} from './region/region.resolver.js';
import { RegionImport } from './region/region-import.service.js';
import { RegionService } from './region/region.service.js';

const SERVICES = [AgreementService, MemberService, MunicipalityService, RegionService, RegionImport];

/** The services of directory behind their door. */
@Module({
  imports: [ScopeTenancyModule.forScope('directory')],
  providers: SERVICES,
  exports: SERVICES,
})
export class DirectoryCoreModule {}

@Module({
  imports: [DirectoryCoreModule],
  providers: [
    MemberResolver,
    MemberOrganisationResolver,
    MyRegionResolver,
    MunicipalityResolver,
    MyMunicipalityResolver,
    RegionResolver,
    OrganisationResolver,
    ThemeResolver,
    AgreementResolver,
    PartyMunicipalityResolver,
    PartyOrganisationResolver,
    MandateMunicipalityResolver,
    MandateMemberResolver,
  ],
})
export class DirectoryResolversModule {}

/** Directory's part of the graph. */
@Module({
  imports: [
    DirectoryResolversModule,
    scopeGraph('directory', { sdl: import.meta.dirname, include: [DirectoryResolversModule] }),
  ],
})
export class DirectoryApiModule {}

/** Directory has no jobs of its own yet. */
@Module({ imports: [DirectoryCoreModule] })
export class DirectoryWorkerModule {}
