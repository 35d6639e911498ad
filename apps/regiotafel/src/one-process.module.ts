import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { EdgeContexts, GatewayModule, loadTrustedDocuments } from '@regiotafel/app-gateway';
import { DirectoryApiModule } from '@regiotafel/directory';
import { EdgeModule } from '@regiotafel/graphql';
import { checkoutFolder, RuntimeModule, type Settings } from '@regiotafel/runtime';
import { type DatabaseAccess, TenancyModule } from '@regiotafel/tenancy';
import { demoAccounts } from './demo/accounts.js';

const documents = join('apps', 'web', 'dist', 'documents.json');

/** Gateway, services and workers in one process, over one composed graph. */
@Module({})
export class OneProcessModule {
  static with(settings: Settings, access: DatabaseAccess): DynamicModule {
    const gateway = GatewayModule.register({ accounts: settings.mode === 'demo' ? demoAccounts() : [] });
    const edge = EdgeModule.registerAsync({
      shape: 'one',
      imports: [gateway],
      inject: [EdgeContexts],
      useFactory: (contexts: EdgeContexts) => ({
        mode: settings.mode,
        contextOf: contexts.of,
        manifest: loadTrustedDocuments(join(checkoutFolder(), documents), settings.mode),
      }),
    });
    return {
      module: OneProcessModule,
      imports: [RuntimeModule.forRoot(settings), TenancyModule.forRoot(access), gateway, DirectoryApiModule, edge],
    };
  }
}
