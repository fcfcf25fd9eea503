package vn.mauson.overlay;

/** Something a user has to be told about the parcels: nothing is repaired, dropped or counted once in silence. */
public sealed interface Finding {
    /**
     * Two parcels that cover the same ground.
     *
     * @param idA the smaller id; this parcel keeps the ground
     * @param idB the larger id; the ground is taken off this parcel wherever parcels are counted once
     * @param ha the ground they share, hectares
     * @param rung how it was found
     */
    record Overlap(long idA, long idB, double ha, Rung rung) implements Finding {}

    /**
     * A parcel that does not lie wholly inside the zones.
     *
     * @param ha what lies outside, hectares; ground of other parcels not taken off
     */
    record Outside(long id, double ha) implements Finding {}

    /**
     * A parcel whose drawing was not valid and was repaired before it was measured.
     *
     * @param rule the fault and what was done about it
     * @param haBefore the area as drawn, by the signed sum along its rings, hectares
     * @param haAfter the area measured instead, hectares
     */
    record Repair(long id, String rule, double haBefore, double haAfter) implements Finding {}

    /** A parcel that cannot be measured and is in no figure. */
    record Refusal(long id, String reason) implements Finding {}
}
