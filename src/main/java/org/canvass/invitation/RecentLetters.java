package org.canvass.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.calendar.Calendars;
import org.canvass.calendar.Fatigue;
import org.canvass.organization.CurrentOrganization;
import org.canvass.wave.audience.AskedLately;
import org.canvass.wave.letter.LetterKind;

/** What contacts got over all waves together. */
@ApplicationScoped
public class RecentLetters implements AskedLately {
    /** A letter that waits is as good as sent; one that failed or was withdrawn was never seen. */
    private static final String SINCE =
            """
            select i.contact.id as contact, i.account.id as account,
                max(case when l.kind = 'invitation' then coalesce(l.sentAt, l.dueAt) else null end) as asked,
                sum(case when coalesce(l.sentAt, l.dueAt) >= ?2 then 1 else 0 end) as letters
            from Invitation i join Letter l on l.subjectId = i.id
            where i.wave.closesOn >= ?1 and l.state in (SENT, QUEUED, SENDING, UNCERTAIN)
            group by i.contact.id, i.account.id""";

    private static final String SENT =
            """
            select i.contact.id as contact, i.wave.id as wave, l.kind as kind, l.sentAt as at
            from Invitation i join Letter l on l.subjectId = i.id
            where i.contact.id in ?1 and l.state = SENT and l.sentAt >= ?2""";

    @Inject
    EntityManager database;

    @Inject
    Calendars calendars;

    @Inject
    CurrentOrganization current;

    @Override
    public Map<UUID, Got> since(LocalDate open, Instant countSince) {
        Map<UUID, Got> got = new HashMap<>();
        database.createQuery(SINCE, Tuple.class)
                .setParameter(1, open)
                .setParameter(2, countSince)
                .getResultList()
                .forEach(row -> got.put(
                        row.get("contact", UUID.class),
                        new Got(
                                row.get("account", UUID.class),
                                row.get("asked", Instant.class),
                                ((Number) row.get("letters")).intValue())));
        return got;
    }

    /** What the contacts of these invitations got lately; one query at most, none where there is no rule. */
    public Lately of(Collection<Invitation> invitations, Fatigue rule, Instant now) {
        List<UUID> contacts = invitations.stream()
                .filter(invitation -> invitation.wave.askAgainBecause == null)
                .map(invitation -> invitation.contact.id)
                .toList();
        ZoneId zone = current.get().zone();
        List<Tuple> sent = rule.isNone() || contacts.isEmpty()
                ? List.of()
                : database.createQuery(SENT, Tuple.class)
                        .setParameter(1, contacts)
                        .setParameter(2, now.minus(rule.days() + 1L, ChronoUnit.DAYS))
                        .getResultList();
        return new Lately(
                rule,
                sent.stream().collect(Collectors.groupingBy(row -> row.get("contact", UUID.class))),
                LocalDate.ofInstant(now, zone),
                zone);
    }

    /** The letters that contacts got lately, and how many are enough. */
    public record Lately(Fatigue rule, Map<UUID, List<Tuple>> byContact, LocalDate today, ZoneId zone) {

        /** Why a letter would be one too many for its contact now, after what other waves sent; empty where it is not. */
        public Optional<String> tooMuch(Invitation invitation, LetterKind kind) {
            if (rule.isNone() || invitation.wave.askAgainBecause != null) {
                return Optional.empty();
            }
            List<Tuple> sent = byContact.getOrDefault(invitation.contact.id, List.of());
            long letters = sent.stream()
                    .filter(row -> within(row, rule.lettersDays(), today, zone))
                    .count();
            if (rule.letters() > 0 && letters >= rule.letters()) {
                return Optional.of("The contact had " + letters + (letters == 1 ? " letter" : " letters") + " within "
                        + rule.lettersDays() + " days, over all waves.");
            }
            boolean askedElsewhere = kind == LetterKind.INVITATION
                    && rule.contactDays() > 0
                    && sent.stream()
                            .filter(row -> !row.get("wave", UUID.class).equals(invitation.wave.id))
                            .filter(row -> row.get("kind", String.class).equals(LetterKind.INVITATION.key()))
                            .anyMatch(row -> within(row, rule.contactDays(), today, zone));
            return askedElsewhere
                    ? Optional.of("The contact was asked in another wave within " + rule.contactDays() + " days.")
                    : Optional.empty();
        }
    }

    private static boolean within(Tuple row, int days, LocalDate today, ZoneId zone) {
        return LocalDate.ofInstant(row.get("at", Instant.class), zone)
                .plusDays(days)
                .isAfter(today);
    }
}
