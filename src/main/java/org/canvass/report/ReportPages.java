package org.canvass.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.canvass.account.AccountManager;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Visitor;
import org.canvass.placement.Models;
import org.canvass.placement.Placements;
import org.canvass.wave.Wave;

/** Opens a report for the signed-in member: the wave asked for or the latest, and only accounts they may see. */
@RequestScoped
public class ReportPages {

    @Inject
    ReadableWaves readable;

    @Inject
    Visitor visitor;

    @Inject
    Books books;

    @Inject
    Models models;

    @Inject
    Placements placements;

    @Inject
    Clock clock;

    /** Every report may be asked for another model of its wave, so it is read here rather than by each. */
    @Context
    UriInfo uri;

    /**
     * The frame of a report; empty while no wave was launched.
     *
     * @param wave null for the latest launched wave; one that is not there is a 404
     * @param manager null for all; an account manager always gets their own accounts
     */
    public Optional<ReportPage> open(String tab, UUID wave, UUID manager) {
        SignedIn me = visitor.getMe();
        // What became due a moment ago is placed first, so that a report never lags behind an answer.
        placements.placeDueForAPage(clock.instant());
        List<Wave> waves = readable.newestFirst();
        if (waves.isEmpty()) {
            return Optional.empty();
        }
        Wave chosen = wave == null ? waves.get(0) : find(waves, wave);
        boolean ownOnly = me.role() == Role.ACCOUNT_MANAGER;
        return Optional.of(new ReportPage(
                tab,
                waves,
                chosen,
                OwnBook.of(me, manager),
                ownOnly ? List.of() : AccountManager.byName(),
                models.all(chosen),
                models.of(chosen, uri.getQueryParameters().getFirst("model")),
                me.accountWord(),
                me.currency()));
    }

    /** The book the page is about. */
    public Book book(ReportPage page) {
        return books.of(page.wave(), page.manager(), page.model().key());
    }

    /** The same accounts as another wave placed them, by the page's model as it was then. */
    public Book book(ReportPage page, Wave wave) {
        return books.of(wave, page.manager(), page.model().key());
    }

    /** The books of several waves for the same accounts. */
    public List<Book> books(ReportPage page, List<Wave> waves) {
        return waves.stream()
                .map(wave -> books.of(wave, page.manager(), page.model().key()).within(page.model()))
                .toList();
    }

    /** For a download asked before there is anything to download. */
    public static NotFoundException nothingYet() {
        return new NotFoundException("There is no report yet: no wave has been launched.");
    }

    private static Wave find(List<Wave> waves, UUID id) {
        return waves.stream()
                .filter(wave -> wave.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no launched wave with this id."));
    }
}
