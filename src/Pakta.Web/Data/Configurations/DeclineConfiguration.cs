using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Campaigns;
using Pakta.Core.Signing;

namespace Pakta.Web.Data.Configurations;

internal sealed class DeclineConfiguration : IEntityTypeConfiguration<Decline>
{
    public void Configure(EntityTypeBuilder<Decline> builder)
    {
        builder.Property(d => d.Reason).HasMaxLength(1000);
        builder.HasIndex(d => new { d.CampaignId, d.PersonId });
        builder.HasOne<Campaign>().WithMany().HasForeignKey(d => d.CampaignId).OnDelete(DeleteBehavior.Restrict);
    }
}
