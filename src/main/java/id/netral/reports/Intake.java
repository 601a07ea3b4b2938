package id.netral.reports;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Takes reports, seals them and keeps them. Safe for many threads. Knows nobody: nothing that is handed in names a reporter,
 * and of time only the day is kept.
 */
public final class Intake implements AutoCloseable {
    private final Store store;
    private final Filing filing;
    private final Exhibits exhibits;
    private final Dialogue dialogue;
    private final Inspection inspection;
    private final Upkeep upkeep;

    private Intake(Store store) {
        this.store = store;
        this.exhibits = new Exhibits(store);
        var echoes = new Echoes(store.random());
        this.filing = new Filing(store, exhibits, echoes);
        this.dialogue = new Dialogue(store, echoes);
        this.inspection = new Inspection(store);
        this.upkeep = new Upkeep(store);
    }

    /**
     * Makes the folder where there is none, and opens it to its owner only.
     *
     * @param recipientsFile read anew for every report, so that a change takes effect at once; may be missing
     * @param clock its zone decides what day it is
     * @throws StorageException when a person has to put something right first
     */
    public static Intake open(Path dataDir, Path recipientsFile, Clock clock, SecureRandom random) {
        return new Intake(Store.open(dataDir, recipientsFile, clock, random));
    }

    /** Like {@link #open}, but refuses a folder without an intake, such as a mistyped one. */
    public static Intake reopen(Path dataDir, Path recipientsFile, Clock clock, SecureRandom random) {
        DataFolder.databaseIn(dataDir);
        return open(dataDir, recipientsFile, clock, random);
    }

    /** Whether there is somebody to seal reports to. */
    public boolean accepting() {
        return recipients().usable();
    }

    /** The recipients as their file is now, with what is wrong with it. */
    public Recipients recipients() {
        return store.recipients();
    }

    /** A fresh receipt, to be kept with the draft; nothing is stored. */
    public Receipt mint() {
        return Receipt.mint(store.random());
    }

    /**
     * Seals and stores a report. May be repeated with the same receipt at any time, after a restart too: only the first
     * report of a receipt is stored.
     */
    public Filed file(Receipt receipt, Report report) {
        return filing.file(receipt, report);
    }

    /** How the report stands, with the inspectors' replies opened in memory. */
    public Standing look(Receipt receipt) {
        return dialogue.look(receipt);
    }

    /** Seals a message from the reporter to the inspectors. The same text on the same day is stored once. */
    public Outcome say(Receipt receipt, String text) {
        return dialogue.say(receipt, text);
    }

    /** Seals an attachment to a report that was filed before. The same file is stored once. */
    public Outcome attach(Receipt receipt, Attachment attachment) {
        return exhibits.attach(receipt, attachment);
    }

    /** Erases the report and everything that belongs to it; the receipt is unknown from then on. */
    public Outcome withdraw(Receipt receipt) {
        return dialogue.withdraw(receipt);
    }

    /** The inspectors' side of the same store. */
    public Inspection inspection() {
        return inspection;
    }

    /** The operator's side of the same store. */
    public Upkeep upkeep() {
        return upkeep;
    }

    /** Waits for what is being stored; afterwards every attempt is refused as busy. */
    @Override
    public void close() {
        store.database().close();
    }
}
