package org.canvass.report.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.account.Account;
import org.canvass.action.Action;
import org.canvass.organization.Member;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.placement.Models;
import org.canvass.placement.Placement;
import org.canvass.report.OwnBook;
import org.canvass.report.ReadableWaves;
import org.canvass.report.StageWords;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.wave.Wave;

/** Reads actions with what moved since; an account manager's are those of their own accounts. */
@RequestScoped
public class ActionsReader {
    private static final int USUAL_DAYS = 14;

    @Inject
    ReadableWaves readable;

    @Inject
    EntityManager entities;

    @Inject
    Models models;

    /** What is being done for one account. */
    public Doing of(Account account, SignedIn me, LocalDate today) {
        List<ActionRow> rows = rows(Action.of(account.id), List.of(account), me, today);
        return new Doing(
                rows.stream().filter(row -> !row.done()).toList(),
                rows.stream().filter(ActionRow::done).toList(),
                owners(account),
                me.memberId(),
                today,
                today.plusDays(USUAL_DAYS));
    }

    /** All that the member may see, what is due first on top, what is done last. */
    public List<ActionRow> all(SignedIn me, LocalDate today) {
        UUID book = OwnBook.of(me, null);
        List<Account> accounts = entities.createQuery(
                        "from Account a left join fetch a.manager where a.id in (select accountId from Action)"
                                + " and (:everyone = true or a.manager.id = :book)",
                        Account.class)
                .setParameter("everyone", book == null)
                .setParameter("book", book)
                .getResultList();
        List<Action> actions = Action.list(
                "order by case when doneAt is null then 0 else 1 end, case when doneAt is null then dueOn end,"
                        + " doneAt desc, id");
        return rows(actions, accounts, me, today);
    }

    /** The action, if its account is one that the member may see. */
    public Action visible(UUID id, SignedIn me) {
        Action action = Action.found(id);
        Account account = Account.find("from Account a left join fetch a.manager where a.id = ?1", action.accountId)
                .firstResult();
        if (account == null || me.role() == Role.ACCOUNT_MANAGER && !OwnBook.isOf(me, account.manager)) {
            throw new NotFoundException("There is no such action here. It may belong to someone else.");
        }
        return action;
    }

    /** Fails unless the member may do something for the account. */
    public void checkOwner(UUID owner, Account account) {
        if (owner != null && owners(account).stream().noneMatch(one -> one.id().equals(owner))) {
            throw new Refused("Choose who does it from the list: it must be somebody who may see the account.");
        }
    }

    /** Who may do something for an account: the members who may see it. */
    private static List<Doing.Owner> owners(Account account) {
        return Member.active().stream()
                .filter(member -> member.role != Role.ACCOUNT_MANAGER
                        || account.manager != null && member.id.equals(account.manager.memberId))
                .map(member -> new Doing.Owner(member.id, member.name()))
                .toList();
    }

    private List<ActionRow> rows(List<Action> actions, List<Account> accounts, SignedIn me, LocalDate today) {
        if (actions.isEmpty()) {
            return List.of();
        }
        Map<UUID, Account> byId = accounts.stream().collect(Collectors.toMap(account -> account.id, a -> a));
        Map<UUID, String> members =
                Member.byName().stream().collect(Collectors.toMap(member -> member.id, Member::name));
        List<Wave> waves = readable.newestFirst();
        Wave newest = waves.isEmpty() ? null : waves.get(0);
        Map<UUID, Placement> now =
                newest == null ? Map.of() : placements(newest, accounts.size() == 1 ? accounts.get(0).id : null);
        return actions.stream()
                .filter(action -> byId.containsKey(action.accountId))
                .map(action -> {
                    Account account = byId.get(action.accountId);
                    return ActionRow.of(
                            action,
                            new ActionRow.Names(
                                    account.name,
                                    account.manager == null ? null : account.manager.name,
                                    members.getOrDefault(action.ownerId, "somebody"),
                                    action.doneBy == null ? null : members.getOrDefault(action.doneBy, "somebody")),
                            moved(action, now.get(action.accountId)),
                            today,
                            me.zone());
                })
                .toList();
    }

    private Map<UUID, Placement> placements(Wave wave, UUID only) {
        List<Placement> placed = only == null
                ? Placement.list(
                        "waveId = ?1 and modelKey = ?2 and accountId in (select accountId from Action)",
                        wave.id,
                        wave.modelKey)
                : Placement.list("waveId = ?1 and modelKey = ?2 and accountId = ?3", wave.id, wave.modelKey, only);
        Map<UUID, Placement> byAccount = new HashMap<>();
        placed.forEach(one -> byAccount.put(one.accountId, one));
        return byAccount;
    }

    /** Only a wave that came after the action can show that something moved. */
    private ActionRow.Moved moved(Action action, Placement now) {
        boolean since = now != null && !now.waveId.equals(action.waveId);
        return new ActionRow.Moved(
                action.waveId == null ? null : at(action.modelKey, action.segment, action.stage),
                since ? at(now.modelKey, now.segment, now.stage) : null);
    }

    private ActionRow.At at(String modelKey, Integer segment, String stage) {
        SegmentationModel model = models.of(modelKey);
        return new ActionRow.At(
                segment,
                segment == null ? null : model.segment(segment).name().in("en"),
                stage == null ? null : StageWords.of(stage));
    }
}
