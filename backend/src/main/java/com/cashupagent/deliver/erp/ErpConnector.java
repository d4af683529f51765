package com.cashupagent.deliver.erp;

import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.MappedBill;
import com.cashupagent.deliver.erp.mapping.Mapping;
import com.cashupagent.deliver.erp.mapping.Tables;
import java.util.List;

/**
 * One kind of ERP system. Thread-safe. Calls block for as long as the limits of the caller it was given; none throws
 * for trouble of the other side, which is an outcome.
 */
public interface ErpConnector {

    /** As in a connection's {@code type}. */
    String type();

    /** What is wrong with a connection's settings and credentials, without any network; empty when nothing is. */
    List<Issue> check(ErpAccount account);

    /** The bill as this system takes it, with every problem that can be found without a network. Pure. */
    MappedBill map(Mapping.Input input, ErpAccount account);

    /** Whether the same dispatch sent twice makes one bill. Where it does not, time must pass before another look. */
    boolean repeatable(ErpAccount account);

    /** Sends it. */
    Outcome post(Dispatch dispatch, ErpAccount account);

    /** Looks for it: posted, already there, not found, or why that is not known. */
    Outcome find(Dispatch dispatch, ErpAccount account);

    /** Whether the system can be reached with this login; {@link Outcome.NotFound} when all is well. */
    Outcome test(ErpAccount account);

    /** An optional capability: the system's own lists. */
    interface MasterData {

        /** Which lists it has. */
        List<Tables.Kind> kinds(ErpAccount account);

        /**
         * The whole list.
         *
         * @throws com.cashupagent.problem.ProblemException {@code erp_unavailable} with why it cannot be had
         */
        List<Tables.Row> read(Tables.Kind kind, ErpAccount account);
    }

    /** An optional capability: the original file goes with the bill, where the setting {@code attach} says how. */
    interface Attachments {

        /** Whether the same file sent twice is there once. Where it is not, time must pass before another look. */
        boolean attachRepeatable(ErpAccount account);

        /**
         * Sends it; where the system can be searched, only after looking for it there.
         *
         * @return {@link Outcome.Posted} with the file's id; never {@link Outcome.NotFound}
         */
        Outcome attach(OriginalFile file, ErpAccount account);
    }
}
