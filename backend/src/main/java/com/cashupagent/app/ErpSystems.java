package com.cashupagent.app;

import com.cashupagent.config.Settings;
import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.deliver.erp.call.BearerTokens;
import com.cashupagent.deliver.erp.call.ErpCalls;
import com.cashupagent.deliver.erp.call.Logins;
import com.cashupagent.deliver.erp.custom.FileConnector;
import com.cashupagent.deliver.erp.custom.RestConnector;
import com.cashupagent.deliver.erp.custom.SftpConnector;
import com.cashupagent.deliver.erp.netsuite.NetSuiteConnector;
import com.cashupagent.deliver.erp.quickbooks.QuickBooksConnector;
import com.cashupagent.deliver.erp.sap.SapConnector;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundGuard;
import com.cashupagent.net.SftpCaller;
import java.time.Clock;
import java.util.List;

/** The ERP systems that bills can be posted to. */
final class ErpSystems {

    private ErpSystems() {}

    static List<ErpConnector> all(Settings settings, Closing closing, Clock clock) {
        OutboundGuard guard = new OutboundGuard(
                settings.allowPrivateCallbacks() || settings.erp().allowPrivate());
        OutboundCaller caller = closing.later(new OutboundCaller(guard));
        ErpCalls calls = new ErpCalls(caller, settings.erp().timeout(), clock);
        BearerTokens tokens = new BearerTokens(calls, clock);
        Logins logins = new Logins(tokens, clock);
        return List.of(
                new RestConnector(calls, logins),
                new SapConnector(calls, logins),
                new NetSuiteConnector(calls, tokens, clock),
                new QuickBooksConnector(calls, tokens),
                new FileConnector(settings.erp().dropFolder()),
                new SftpConnector(
                        closing.later(new SftpCaller(guard)), settings.erp().timeout()));
    }
}
