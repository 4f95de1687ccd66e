import { hostObject, type HostObject } from './host-object';

/** What the client asks of Office itself on its own account: here, that buttons of the ribbon have somebody to answer them. */
export const services: Record<string, HostObject> = {
  'Microsoft.InternalService.AddinInternalService': hostObject(
    { kind: 'AddinInternalService', call: { NotifyActionHandlerReady: () => null } },
    {},
  ),
};
